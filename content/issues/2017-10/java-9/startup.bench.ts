import { defineBench } from 'galley/bench';

export default defineBench({
  id: 'java-cds',
  kind: 'measured',
  question: {
    zh: '共享类数据，一个程序从启动到结束能快多少？',
    en: 'With class data shared, how much sooner is a program over?',
  },
  params: {
    program: {
      header: ['程序', 'program'],
      values: ['Hello', 'Service'],
      labels: {
        Hello: ['打印一行', 'prints a line'],
        Service: ['起一个 HTTP 服务，自己问一次', 'serves HTTP and asks itself once'],
      },
    },
    sharing: {
      header: ['共享的档案', 'archive'],
      values: ['off', 'jdk', 'app'],
      labels: {
        off: ['不用', 'none'],
        jdk: ['JDK 自带的', 'the JDK’s own'],
        app: ['为这个程序做的', 'made for the program'],
      },
    },
  },
  baseline: { program: 'Hello', sharing: 'off' },
  values: {
    time: { header: ['用时', 'time'], unit: 'ms', better: 'lower' },
    classes: { header: ['加载的类', 'classes loaded'], unit: 'classes', better: 'lower' },
    shared: { header: ['来自档案', 'from the archive'], unit: 'classes', better: 'higher' },
  },
  published: 'none',
  shows: {
    zh: '把程序编成 JAR，作为单独的进程启动 7 次，取从开始到结束的中位数；加载的类与其中来自档案的，由 JVM 的日志数出。三档依次是 -Xshare:off、默认的档案、按这个程序实际加载的类另做一份。要自己跑，装一个 12 以上的 JDK，在模块所在的文件夹里执行 java Startup.java Service app。',
    en: 'The program is put into a JAR and started seven times as a process of its own: the median from start to end; classes, and those that came from the archive, are counted in the JVM’s log. The three are -Xshare:off, the JDK’s default archive, and one made of the classes that this program loads. To run it: with a JDK from 12 on, in the module’s folder, java Startup.java Service app.',
  },
  cannotShow: {
    zh: '记录出自 OpenJDK 17；JDK 9 自带的只有 -Xshare:dump 要自己执行一次的档案，只收 JDK 的类。两个程序都只用 JDK 的类，依赖成千上万个类的应用会差得更多。磁盘缓存是热的，机器刚开机时差别更大。它不量热身：类加载之后，代码照旧从解释执行开始。',
    en: 'Recorded on OpenJDK 17; with JDK 9 one had to run -Xshare:dump first, and it held classes of the JDK only. Both programs use nothing but the JDK: an application of thousands of classes differs more. The disk cache is warm. Warm-up is not measured: code still begins interpreted.',
  },
  shell: ({ program, sharing }) => ({
    command: ['java', 'Startup.java', program, sharing],
    timeoutSeconds: 180,
  }),
  programs: ['Hello.java', 'Service.java', 'Startup.java'],
});

import { defineBench } from 'galley/bench';

/** What classes come from, by what `Startup.java` calls it. */
const archives = ['off', 'jdk', 'app'] as const;

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
      values: [0, 1, 2],
      labels: {
        0: ['不用', 'none'],
        1: ['JDK 自带的', 'the JDK’s own'],
        2: ['为这个程序做的', 'made for the program'],
      },
    },
  },
  baseline: { program: 'Hello', sharing: 0 },
  values: {
    time: { header: ['用时', 'time'], unit: 'ms', better: 'lower' },
    classes: { header: ['加载的类', 'classes loaded'], unit: 'classes', better: 'lower' },
    shared: { header: ['来自档案', 'from the archive'], unit: 'classes', better: 'higher' },
  },
  published: 'none',
  shows: {
    zh: '把程序编成 JAR，作为单独的进程启动 3 次，取从开始到结束的中位数；加载的类与其中来自档案的，由 JVM 的日志数出。三档依次是 -Xshare:off、默认的档案、按这个程序实际加载的类另做一份。要自己运行，装一个 17 或更新的 JDK，在模块所在的文件夹里执行 java Startup.java Service app。',
    en: 'The program is put into a JAR and started three times as a process of its own: the median from start to end; classes, and those that came from the archive, are counted in the JVM’s log. The three are -Xshare:off, the JDK’s default archive, and one made of the classes that this program loads. To run it: with a JDK 17 or newer, in the module’s folder, java Startup.java Service app.',
  },
  cannotShow: {
    zh: '记录出自 OpenJDK 17，编者手边没有 JDK 9：那时档案要自己用 -Xshare:dump 做一次，免费的构建里只收 JDK 的类。两个程序都只用 JDK 的类，要加载成千上万个类的应用，差别还会更大。磁盘缓存是热的，机器刚开机时差别更大。它不量热身：类加载之后，代码照旧从解释执行开始。',
    en: 'Recorded on OpenJDK 17; no JDK 9 was at hand: with it one had to run -Xshare:dump first, and free builds held classes of the JDK only. Both programs use nothing but the JDK: an application of thousands of classes differs more. The disk cache is warm. Warm-up is not measured: code still begins interpreted.',
  },
  claims: [
    {
      says: { zh: '打印一行的程序，档案收得越全，结束得越早', en: 'The more of the program that prints a line is archived, the sooner it is over' },
      along: 'sharing',
      where: { program: 'Hello' },
      is: 'falling',
    },
    {
      says: { zh: '起 HTTP 服务的程序，档案收得越全，结束得也越早', en: 'The more of the HTTP service is archived, the sooner it is over' },
      along: 'sharing',
      where: { program: 'Service' },
      is: 'falling',
    },
  ],
  shell: ({ program, sharing }) => ({
    // What starts the programs is quicker without the second compiler; they themselves have it.
    command: ['java', '-XX:TieredStopAtLevel=1', 'Startup.java', program, archives[sharing]],
    timeoutSeconds: 180,
  }),
  programs: ['Hello.java', 'Service.java', 'Startup.java'],
});

import { defineBench } from 'galley/bench';

/** What a runtime is made from: these modules, and all that they need. */
const roots = {
  base: 'java.base',
  sql: 'java.base,java.sql',
  service: 'java.base,java.management,java.naming,java.net.http,java.sql,jdk.crypto.ec,jdk.unsupported',
  all: 'ALL-MODULE-PATH',
};

export default defineBench({
  id: 'java-jlink',
  kind: 'measured',
  question: {
    zh: '只带用得着的模块，运行时有多大？',
    en: 'How big is a runtime of only the modules that are needed?',
  },
  params: {
    modules: {
      header: ['模块', 'from'],
      values: ['base', 'sql', 'service', 'all'],
      labels: {
        base: ['只有 java.base', 'java.base alone'],
        sql: ['加 java.sql', 'and java.sql'],
        service: ['一个 HTTP 服务常用的', 'what an HTTP service tends to need'],
        all: ['JDK 的全部模块', 'all modules of the JDK'],
      },
    },
    image: {
      header: ['做法', 'made'],
      values: [0, 1],
      labels: { 0: ['照原样', 'as it is'], 1: ['去调试信息并压缩', 'stripped and compressed'] },
    },
  },
  where: ({ modules, image }) => modules !== 'all' || image === 0,
  baseline: { modules: 'all', image: 0 },
  values: {
    size: { header: ['大小', 'size'], unit: 'MB', better: 'lower' },
    count: { header: ['模块数', 'modules'], unit: 'modules', better: 'lower' },
  },
  published: 'none',
  shows: {
    zh: '用 jlink 从给出的根模块链接出一份运行时，量它的文件共有多少字节（1 MB 是一百万字节），再启动它，让它自己列出模块。同一个 JDK 每次做出来一样大，所以没有误差可言。要自己运行，装一个 17 或更新的 JDK，在模块所在的文件夹里执行 java Image.java java.base,java.sql small。',
    en: 'jlink links a runtime of the modules and what they need; its files are measured in bytes (1 MB is a million), and it is started to list its modules. One JDK makes the same size each time. To run it: with a JDK 17 or newer, in the module’s folder, java Image.java java.base,java.sql small.',
  },
  cannotShow: {
    zh: '记录出自 Debian 的 OpenJDK 17，模块的划分与 JDK 9 不同，别家的构建大小也不同。镜像在仓库里与网络上还要压缩一遍，压缩过的运行时再压就省不下多少；它只算运行时，不算操作系统与应用。要带哪些模块，由应用决定：反射找来的服务，jdeps 看不见。',
    en: 'Recorded on Debian’s OpenJDK 17: JDK 9 had other modules, and other builds have other sizes. Container images are compressed once more in registries and on the way, which gains little on a compressed runtime. The operating system and the application are not counted.',
  },
  claims: [
    {
      says: { zh: '去调试信息并压缩，小三成以上', en: 'Stripped and compressed, it is smaller by three tenths or more' },
      along: 'image',
      is: 'falling',
      within: 0.3,
    },
  ],
  shell: ({ modules, image }) => ({
    // As short a run as this gains nothing by the second compiler.
    command: ['java', '-XX:TieredStopAtLevel=1', 'Image.java', roots[modules], image === 1 ? 'small' : 'plain'],
    timeoutSeconds: 180,
  }),
  programs: ['Image.java'],
});

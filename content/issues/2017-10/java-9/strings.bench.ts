import { defineBench } from 'galley/bench';

export default defineBench({
  id: 'java-compact-strings',
  kind: 'measured',
  question: {
    zh: '紧凑字符串打开与关闭，三种文字的字符串各占多少堆、造出来要多久？',
    en: 'With compact strings on and off: how much heap do strings of three kinds of text take, and how long does making them?',
  },
  params: {
    text: {
      header: ['文字', 'text'],
      values: ['latin', 'mixed', 'chinese'],
      labels: {
        latin: ['全是英文与数字', 'English and digits'],
        mixed: ['其中一个汉字', 'one Chinese character'],
        chinese: ['中文与数字', 'Chinese and digits'],
      },
    },
    compact: {
      header: ['紧凑字符串', 'compact strings'],
      values: [0, 1],
      labels: { 0: ['关闭', 'off'], 1: ['打开', 'on'] },
    },
  },
  baseline: { text: 'latin', compact: 0 },
  values: {
    bytes: { header: ['堆', 'heap'], unit: 'B', better: 'lower' },
    time: { header: ['用时', 'time'], unit: 'ns', better: 'lower' },
  },
  published: 'none',
  shows: {
    zh: '一次造 30 万个字符串，每个 32 个字符，由前缀与五位数字拼成。“堆”是造好并回收之后堆里多出的字节除以个数，对象头与数组头都在内；“用时”是热身之后造一个、算一次散列的时间，其间的垃圾回收也算在内，取各轮的中位数。两档只差一个启动参数。要自己运行，装一个 17 或更新的 JDK，在模块所在的文件夹里执行 java -XX:-CompactStrings Strings.java latin。',
    en: '300,000 strings of 32 characters each, a prefix and a number of five digits. Heap is what there is more of afterwards, when all else has been collected, for each string, headers included; time is of making and hashing one, after warm-up, with the collections in between, the median of the rounds. The two differ in one flag. To run it: with a JDK 17 or newer, in the module’s folder, java -XX:-CompactStrings Strings.java latin.',
  },
  cannotShow: {
    zh: '记录出自 OpenJDK 17，不是 JDK 9。三种文字是编者挑的，不是哪个应用真实的堆；字符串越短，固定的头占得越多，省下的比例越小；指针压缩关闭或堆超过 32 GB 时，头又大一些。用时只算拼接与散列，不代表查找、比较或编码；整个应用省多少内存，要量自己的堆。',
    en: 'Recorded on OpenJDK 17, not on JDK 9. The texts were chosen by the editors and are no application’s heap; the shorter a string, the more of it is headers, and without compressed pointers, as with heaps above 32 GB, these are bigger. Time is of joining and hashing alone, not of searching, comparing or encoding.',
  },
  claims: [
    {
      says: { zh: '全是英文与数字时，打开它，占的堆变小', en: 'Strings of English and digits take less heap with it' },
      along: 'compact',
      where: { text: 'latin' },
      is: 'falling',
    },
    {
      says: { zh: '只要有一个汉字，占的堆不变', en: 'With one Chinese character they take as much as before' },
      along: 'compact',
      where: { text: 'mixed' },
      is: 'flat',
    },
    {
      says: { zh: '正文是中文的，占的堆也不变', en: 'Chinese text takes as much as before, too' },
      along: 'compact',
      where: { text: 'chinese' },
      is: 'flat',
    },
  ],
  shell: ({ text, compact }) => ({
    command: ['java', `-XX:${compact === 1 ? '+' : '-'}CompactStrings`, 'Strings.java', text],
  }),
  programs: ['Strings.java'],
});

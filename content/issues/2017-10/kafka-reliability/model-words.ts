import type { Words } from 'galley/bench';

/** What every simulated table of this article says of its source and of its limits. */
export const source: Words = {
  zh: '朱忠华《Kafka 数据可靠性深度解读》，测试由唯品会消息中间件团队完成',
  en: 'Zhu Zhonghua, “Kafka data reliability in depth”; measured by Vipshop’s middleware team',
};

export const hardware: Words = {
  zh: '4 台 broker：24 核 2.6 GHz、62 GB 内存、4000 Mb 网络；客户端：24 核 2.6 GHz、3 GB 内存、1000 Mb 网络；Kafka 0.10.1.0',
  en: '4 brokers with 24 cores at 2.6 GHz, 62 GB, 4000 Mb; client with 24 cores at 2.6 GHz, 3 GB, 1000 Mb; Kafka 0.10.1.0',
};

export const limits: Words = {
  zh: '它不是 broker，也不预测你的集群。磁盘、页缓存、JVM、CPU 争用与别的流量都不在模型里；模型的结构是看过全部数据之后定的，未拟合的行只检验四个成本，检验不了结构本身。',
  en: 'This is no broker, and it does not predict your cluster. Disks, page cache, JVM, contention for CPUs and other traffic are not in it. Its structure was chosen with all the data in sight: rows held out test the four costs, not the structure.',
};

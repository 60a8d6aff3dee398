/**
 * Names as their owners write them. What knows words by blanks and signs alone misses a name that Han characters touch,
 * as in 用zookeeper选主, so the magazine's names are looked for in a list of its own.
 */
const names = `
  AiCon AIOps Airbnb Apache Debian DevOps Docker Elasticsearch Facebook Firefox Gartner GitHub Google
  GraalVM Grafana gRPC Hadoop HotSpot Huawei InfoQ JavaScript Jenkins JUnit Kafka Kubernetes LinkedIn Linux
  MariaDB Memcached Mesos Microsoft MySQL Netflix Netty Node.js NVIDIA OpenJDK PacificA Percona PostgreSQL
  Prometheus QCon RabbitMQ Redis RocketMQ Selenium TensorFlow ThoughtWorks TypeScript WebAssembly Zabbix
  ZooKeeper
`
  .trim()
  .split(/\s+/u);

const canonical = new Map(names.map((name) => [name.toLowerCase(), name]));
const signs = /[.*+?^${}()|[\]\\]/gu;
// Part of an address, a path, a setting or a longer name is no name; a Han character beside it is no letter of it.
const inside = String.raw`[\w./@:=$-]`;
const anyName = new RegExp(
  `(?<!${inside})(?:${names.map((name) => name.replace(signs, '\\$&')).join('|')})(?![\\w/@=$]|[-.:][\\w/])`,
  'giu',
);

export interface Misspelling {
  /** In UTF-16 units. */
  readonly index: number;
  readonly written: string;
  readonly name: string;
}

/** The names in a text that are written otherwise than their owners do. */
export function misspelledNames(text: string): Misspelling[] {
  return [...text.matchAll(anyName)].flatMap(({ 0: written, index }) => {
    const name = canonical.get(written.toLowerCase()) ?? written;
    return name === written ? [] : [{ index, written, name }];
  });
}

import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import scala from 'highlight.js/lib/languages/scala';
import { common, createLowlight } from 'lowlight';

/** The highlighter, with the languages that a technical magazine prints. */
export const highlighter = createLowlight({ ...common, dockerfile, http, nginx, properties, protobuf, scala });

/** Words after a fence that mean "no language". */
const plain = new Set(['text', 'txt', 'plain', 'plaintext']);

export const isPlain = (language: string) => plain.has(language.toLowerCase());

/** Names that are not simply their word with a capital letter. */
const names: Readonly<Record<string, string>> = {
  bash: 'Bash',
  c: 'C',
  'c++': 'C++',
  cpp: 'C++',
  cs: 'C#',
  csharp: 'C#',
  css: 'CSS',
  docker: 'Dockerfile',
  golang: 'Go',
  graphql: 'GraphQL',
  html: 'HTML',
  http: 'HTTP',
  ini: 'INI',
  javascript: 'JavaScript',
  js: 'JavaScript',
  json: 'JSON',
  jsx: 'JSX',
  kt: 'Kotlin',
  md: 'Markdown',
  nginx: 'nginx',
  objectivec: 'Objective-C',
  php: 'PHP',
  proto: 'Protocol Buffers',
  protobuf: 'Protocol Buffers',
  py: 'Python',
  rb: 'Ruby',
  rs: 'Rust',
  scss: 'SCSS',
  sh: 'Shell',
  sql: 'SQL',
  toml: 'TOML',
  ts: 'TypeScript',
  tsx: 'TSX',
  typescript: 'TypeScript',
  wasm: 'WebAssembly',
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
  zsh: 'Shell',
};

/** `Java` of `java`: as readers know the language. */
export function languageName(language: string): string {
  const key = language.toLowerCase();
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key.charAt(0).toUpperCase() + key.slice(1);
}

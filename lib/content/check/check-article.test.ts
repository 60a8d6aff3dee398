import { expect, test } from 'vitest';
import { article, articleFile, problemsWith } from '../../../tests/content-folder.ts';

test.each([
  [
    'an unknown column',
    article().replace('practice', 'practise'),
    '4:9 unknown-name Unexpected `column` `practise`, expected a column; did you mean `practice`?',
  ],
  [
    'a name instead of a slug',
    article().replace('shan-xiao', '单晓'),
    '6:20 unknown-name Unexpected `credits[0].contributor` `单晓`, expected a contributor; did you mean `shan-xiao`?',
  ],
  [
    'a path for a slug',
    article().replace('[kafka]', '[kafka, ../kafka]'),
    '8:17 unknown-name Unexpected `topics[1]` `../kafka`, expected a topic; did you mean `kafka`?',
  ],
  [
    'a value that is none of the options',
    article().replace('role: author', 'role: autor'),
    '6:37 enum Unexpected `credits[0].role` `autor`, expected one of `author`, `editor`, `translator`, `illustrator`, `reviewer`, `interviewer`, `speaker`; did you mean `author`?',
  ],
  [
    'a list that is a text',
    article().replace('topics: [kafka]', 'topics: kafka'),
    '8:9 field-type Unexpected `topics` `kafka`, expected a list',
  ],
  [
    'a number for a text',
    article().replace(/deck: .*/u, 'deck: 10'),
    "3:7 field-type Unexpected `deck` `10`, expected a string; write it in quotes: `'10'`",
  ],
  [
    'an empty field',
    article().replace(/deck: .*/u, 'deck:'),
    '3:6 empty-field Unexpected empty `deck`, expected a string',
  ],
  [
    'a day that is not in the calendar',
    article().replace('2017-10-01', '2017-02-30'),
    '7:7 date Unexpected `date` `2017-02-30`, expected a day that exists',
  ],
  [
    'a date in another form',
    article().replace('2017-10-01', '2017-10-1'),
    '7:7 date Unexpected `date` `2017-10-1`, expected a day such as `2017-10-01`',
  ],
  [
    'an update before the date',
    article('updated: 2017-09-30\n'),
    '9:10 date Unexpected `updated` `2017-09-30`, expected a day from `2017-10-01` on',
  ],
  [
    'an article without a column',
    article().replace(/column: .*\n/u, ''),
    '2:1 missing-field Missing `column`, expected the slug of a column: only a letter has none',
  ],
  [
    'an interview without speakers',
    article('kind: interview\n'),
    '2:1 missing-field Missing `speakers`, expected a list of contributors, since this is an interview',
  ],
  [
    'speakers where nobody speaks',
    article('speakers: [shan-xiao]\n'),
    '9:11 speakers Unexpected `speakers`, expected them in an interview or a round table only',
  ],
  [
    'a blank title',
    article().replace(/title: .*/u, 'title: "   "'),
    '2:8 empty-field Unexpected empty `title`, expected a string',
  ],
  [
    'no credit',
    article().replace(/credits:\n.*/u, 'credits: []'),
    '5:10 empty-field Unexpected empty `credits`, expected at least one',
  ],
  [
    'no topic',
    article().replace(/topics:.*/u, 'topics: []'),
    '8:9 empty-field Unexpected empty `topics`, expected at least one',
  ],
  [
    'a credit twice',
    article().replace(/ {2}- .*\n/u, '$&  - { role: author, contributor: shan-xiao }\n'),
    '7:5 repeated-item Unexpected `credits[1]`, expected each item once',
  ],
  [
    'a year before all magazines of the web',
    article().replace('2017-10-01', '0000-01-01'),
    '7:7 date Unexpected `date` `0000-01-01`, expected a year from 1900 to 2999',
  ],
  [
    'a letter in a column',
    article('kind: letter\n'),
    '4:9 column Unexpected `column` `practice`, expected none: a letter has no column',
  ],
  [
    'a field twice',
    article('title: 又一个\n'),
    '9:1 yaml Unexpected field that stands here twice, expected each field once',
  ],
  [
    'front matter that is a program',
    article().replace('---', '---js'),
    '1:1 front-matter Unexpected `---js`, expected `---` alone on the first line',
  ],
  [
    'front matter without end',
    '---\ntitle: 无尽\n',
    '1:1 front-matter Missing `---`, expected a line that ends the front matter',
  ],
  ['no front matter', '正文。\n', '1:1 front-matter Missing front matter, expected `---` alone on the first line'],
  [
    'a title that share images cannot draw',
    article().replace(/title: .*/u, 'title: Raft 落地记：𠮷家 🦀'),
    "2:8 share-image-glyph Unexpected `𠮷` U+20BB7, `🦀` U+1F980 in `title`, expected characters of the share images' type: set `shareTitle` without it",
  ],
  ['no text', article('', ''), '10:1 missing-body Missing text, expected Markdown below the front matter'],
  [
    'a control character',
    article('', '退格\u0008。'),
    '11:3 control-character Unexpected control character U+0008, expected none',
  ],
  [
    'an alias that is another address',
    article('aliases: [kafka]\n'),
    '9:11 alias Unexpected `aliases[0]` `kafka`, expected an address that the article has no more',
  ],
  [
    'a link to nothing',
    article('', '见[主题](/topics/kakfa)。'),
    '11:2 link Unexpected link `/topics/kakfa`, expected a topic that exists and is published; did you mean `kafka`?',
  ],
  [
    'a link to a file that is not there',
    article('', '见[前文](../kafak/index.md)。'),
    '11:2 link Unexpected link `../kafak/index.md`, expected an article that exists and is published; did you mean `kafka`?',
  ],
  [
    'an address that would run a script',
    article('', '[点](javascript:alert)'),
    '11:1 link Unexpected scheme `javascript:` in a link, expected `https:`, `mailto:` or `topic:`',
  ],
])('%s is an error', async (_name, text, expected) => {
  expect(await problemsWith({ [articleFile]: text, 'topics/replication.md': undefined })).toContain(
    `${articleFile}:${expected}`,
  );
});

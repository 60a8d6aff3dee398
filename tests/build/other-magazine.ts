import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A magazine as unlike 架构师 as the rules allow: English, its own columns, and none of the optional things. */
const files: Readonly<Record<string, string>> = {
  'magazine.yml': `name: The Lathe Review
tagline: Turning things over, slowly
description: A small quarterly about machine tools and the people who keep them running.
url: https://lathe.test
authority: lathe.test
languages: [en]
defaultLanguage: en
timezone: Europe/London
publisher:
  name: Headstock Press
licence:
  name: All rights reserved
`,
  'columns/workshop.yml': 'label: Workshop\ndescription: How a job was done.\norder: 1\n',
  'columns/bench-notes.yml': 'label: Bench notes\ndescription: Short things that were learned.\norder: 2\n',
  'contributors/ada-turner.md': '---\nname: Ada Turner\nsortKey: turner ada\n---\n',
  'topics/lead-screw.md': `---
label: Lead screw
aliases: [leadscrew]
---

The threaded shaft that carries the saddle along the bed of a lathe when a thread is cut.
`,
  'issues/spring-2024/issue.md': `---
number: "7"
title: Spring 2024
date: 2024-03-01
accent: "#2f5d50"
columns: [workshop]
---
`,
  'issues/spring-2024/cutting-threads/index.md': `---
title: Cutting a thread that fits
deck: Three passes, one spring pass, and a nut to try it with.
column: workshop
credits:
  - contributor: ada-turner
    role: author
date: 2024-03-01
topics: [lead-screw]
---

The half nut closes on the lead screw and the saddle moves one pitch a turn.

## What the dial is for

The dial tells when the half nut may close again, so that the tool finds its own groove.
`,
};

/** Writes the magazine into a folder. */
export async function writeOtherMagazine(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

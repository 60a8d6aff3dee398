import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

/**
 * Reads `:::note` and `::name`, but not `:name` within a line: `10:30` and `a:b[c]{d}` are text, and nothing needs to
 * be put back.
 */
export function remarkBlockDirectives(this: Processor) {
  const data = this.data();
  const { flow } = directive();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ ...(flow === undefined ? {} : { flow }) });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(directiveFromMarkdown());
}

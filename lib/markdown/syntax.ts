import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Preset } from 'unified';
import { remarkBlockDirectives } from './remark-block-directives.ts';

/** What authors write beyond CommonMark: GFM, emphasis that knows Chinese, formulas, and `:::` blocks. */
export const syntax: Preset = {
  plugins: [remarkGfm, remarkCjkFriendly, remarkCjkFriendlyStrikethrough, remarkMath, remarkBlockDirectives],
};

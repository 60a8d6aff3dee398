// The module of every page: small elements that enhance HTML which is already there.
import './announcement-status.ts';
import './code-copy.ts';
import './contents-list.ts';
import './figure-zoom.ts';
import './footnote-preview.ts';
import './reading-progress.ts';
import './site-search.ts';
import './theme-switch.ts';

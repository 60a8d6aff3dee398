// The module of pages with a runnable table.
import './bench-run.ts';

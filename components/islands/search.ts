// The module of the search page.
import './search-page.ts';

import type { SearchAccess } from '../../../lib/search/client.ts';
import { button, element } from '../bench/element.ts';
import { accessTo } from './access.ts';
import { failureNote, failureText } from './failure.ts';
import { offlineNote } from './offline.ts';
import { FacetList } from './results-facet.ts';
import { findResults, findValues, type Results } from './results-query.ts';
import { facetNames, isAsked, type SearchState, searchOf, stateIn, toggled, unfiltered } from './results-state.ts';
import { nothingFound, pageLinks, resultList, sortChoice } from './results-view.ts';
import { say } from './results-words.ts';
import { pageLanguage, phrase } from './words.ts';

/** How long the next letter is waited for: milliseconds. */
const pause = 150;

/** Where facets stand beside the results instead of above them. */
const wide = matchMedia('(min-width: 66rem)');

/** The element of the page, as far as it is used here. */
type SearchPageElement = HTMLElement & { readonly isComposing: boolean };

/** The results of the search page, and all that narrows them. Its state is the address's. */
class SearchResults {
  readonly #page: SearchPageElement;
  readonly #input: HTMLInputElement;
  readonly #access: SearchAccess;
  readonly #language = pageLanguage();
  readonly #facets;
  readonly #fold = element('details', { class: 'search-facets' });
  readonly #count = element('h2', { class: 'search-count', tabindex: '-1' });
  readonly #status = element('p', { class: 'unseen', role: 'status' });
  readonly #clear = button(say('clear'), () => this.#go(unfiltered(this.#state, this.#language)));
  readonly #sort = sortChoice((sort) => this.#go({ ...this.#state, sort, page: 1 }));
  readonly #tools = element('div', { class: 'search-tools' }, this.#count, this.#clear, this.#sort.element);
  readonly #matter = element('div');
  readonly #answer = element('div', { class: 'search-answer ledger', hidden: true });
  #state: SearchState;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: SearchPageElement, input: HTMLInputElement, access: SearchAccess) {
    this.#page = page;
    this.#input = input;
    this.#access = access;
    this.#state = stateIn(location.search, this.#language);
    const find = (facet: (typeof facetNames)[number], text: string) => findValues(access, this.#state, facet, text);
    const toggle = (facet: (typeof facetNames)[number], value: string) => this.#go(toggled(this.#state, facet, value));
    this.#facets = facetNames.map((name) => ({ name, list: new FacetList(name, { find, toggle }) }));
    const lists = element('div', { class: 'facet-lists' }, ...this.#facets.map(({ list }) => list.element));
    this.#fold.append(element('summary', {}, say('filters')), lists);
    this.#fold.open = wide.matches;
    wide.addEventListener('change', () => {
      this.#fold.open = wide.matches;
    });
    const main = element('div', {}, this.#tools, this.#matter);
    this.#answer.append(this.#fold, main);
    this.#place();
    this.#listen();
  }

  #place(): void {
    const place = this.#page.querySelector('.search-results');
    place?.append(this.#status, this.#answer);
    if (this.#access.offline) this.#page.append(offlineNote(this.#access.offline));
  }

  #listen(): void {
    const input = this.#input;
    const type = (event: Event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#typed(false), pause);
    };
    input.addEventListener('input', type);
    input.addEventListener('compositionend', type);
    this.#page.querySelector('form')?.addEventListener('submit', () => this.#typed(true));
    addEventListener('popstate', () => this.#recall());
  }

  /** Words typed so far change the address they have; those that are sent have one of their own. */
  #typed(isSent: boolean): void {
    clearTimeout(this.#timer);
    const query = this.#input.value;
    if (query === this.#state.query && !isSent) return;
    this.#go({ ...this.#state, query, page: 1 }, !isSent);
  }

  /** What the address says, or what was typed before this was loaded. */
  start(): void {
    const { query } = this.#state;
    if (this.#input.value === '' || query !== '') this.#input.value = query;
    // What an input method still composes is heard of when it is done.
    if (this.#input.value !== query && !this.#page.isComposing) this.#typed(true);
    else void this.#show();
  }

  #recall(): void {
    this.#state = stateIn(location.search, this.#language);
    this.#input.value = this.#state.query;
    void this.#show();
  }

  #go(state: SearchState, replaces = false): void {
    this.#state = state;
    const search = searchOf(state, this.#language);
    if (search !== location.search) {
      const address = location.pathname + search;
      if (replaces) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    void this.#show();
  }

  async #show(): Promise<void> {
    const state = this.#state;
    this.#turn += 1;
    const turn = this.#turn;
    const asked = isAsked(state, this.#language);
    for (const it of this.#page.querySelectorAll<HTMLElement>('.search-plain')) it.hidden = asked;
    this.#answer.hidden = !asked;
    if (!asked) {
      this.#status.textContent = '';
      return;
    }
    this.#answer.ariaBusy = 'true';
    try {
      const results = await findResults(this.#access, state);
      if (turn !== this.#turn) return;
      // An old address may name a page that is not there any more.
      if (results.pages > 0 && state.page > results.pages) this.#go({ ...state, page: results.pages }, true);
      else this.#draw(state, results);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
    if (turn === this.#turn) this.#answer.ariaBusy = null;
  }

  #draw(state: SearchState, results: Results): void {
    const said = results.found > 0 ? phrase('found', { count: results.found }) : phrase('none', { query: state.query });
    this.#count.textContent = said;
    this.#status.textContent = said;
    for (const { name, list } of this.#facets) list.show(results.facets[name], state.chosen[name]);
    const isFiltered =
      searchOf(unfiltered(state, this.#language), this.#language) !== searchOf({ ...state, page: 1 }, this.#language);
    this.#tools.hidden = false;
    this.#clear.hidden = !isFiltered;
    this.#sort.show(state.sort);
    const links = pageLinks(state, results.pages, (page) => this.#turnTo(page));
    if (results.found > 0) this.#matter.replaceChildren(resultList(results), ...(links ? [links] : []));
    else this.#matter.replaceChildren(nothingFound(isFiltered));
  }

  #fail(error: unknown): void {
    for (const { list } of this.#facets) list.element.hidden = true;
    this.#status.textContent = failureText(error);
    this.#tools.hidden = true;
    this.#matter.replaceChildren(failureNote(error, () => void this.#show()));
  }

  #turnTo(page: number): void {
    this.#go({ ...this.#state, page });
    this.#count.focus({ preventScroll: true });
    this.#count.scrollIntoView();
  }
}

/** Lets the search page answer; `config` is a `SearchConfig` in JSON. */
export function showResults(page: SearchPageElement, config: string): void {
  const access = accessTo(JSON.parse(config));
  const input = page.querySelector<HTMLInputElement>('form input');
  if (!input) return;
  if (access) new SearchResults(page, input, access).start();
  else page.querySelector('.search-results')?.append(element('p', { role: 'status' }, phrase('unsupported')));
}

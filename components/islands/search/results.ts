import type { SearchAccess } from '../../../lib/search/client.ts';
import { button, element } from '../bench/element.ts';
import { accessTo } from './access.ts';
import { elsewhereNote } from './elsewhere.ts';
import { failureNote, failureText } from './failure.ts';
import { type OfflineNote, offlineNote } from './offline.ts';
import { FacetList } from './results-facet.ts';
import { findResults, findValues, type Results } from './results-query.ts';
import { facetNames, isAsked, type SearchState, searchOf, stateIn, toggled, unfiltered } from './results-state.ts';
import { nothingFound, pageLinks, resultList, sortChoice } from './results-view.ts';
import { say } from './results-words.ts';
import { pageLanguage, phrase } from './words.ts';

/** How long the next letter is waited for: milliseconds. */
const pause = 150;
/** How long an answer may take before the reader is told to wait: milliseconds. */
const patience = 300;

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
  readonly #clear = button(say('clear'), () => {
    this.#go(unfiltered(this.#state, this.#language));
    this.#count.focus({ preventScroll: true });
  });
  readonly #sort = sortChoice((sort) => this.#go({ ...this.#state, sort, page: 1 }));
  readonly #tools = element('div', { class: 'search-tools' }, this.#count, this.#clear, this.#sort.element);
  readonly #matter = element('div');
  readonly #answer = element('div', { class: 'search-answer ledger', hidden: true });
  #offline: OfflineNote | undefined;
  #state: SearchState;
  /** The address is of words that are still being typed. */
  #isTyping = false;
  #turn = 0;
  #stall: ReturnType<typeof setTimeout> | undefined;
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
    if (!this.#access.offline) return;
    this.#offline = offlineNote(this.#access.offline);
    this.#page.append(this.#offline.element);
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

  /** Words have one address from the first letter until they are sent or something is chosen; the next have another. */
  #typed(isSent: boolean): void {
    clearTimeout(this.#timer);
    const query = this.#input.value;
    const replaces = this.#isTyping || !isAsked(this.#state, this.#language);
    if (query !== this.#state.query) this.#go({ ...this.#state, query, page: 1 }, replaces);
    else if (isSent) void this.#show();
    this.#isTyping = !isSent;
  }

  /** What the address says, or what was typed before this was loaded. */
  start(): void {
    // What an input method still composes is heard of when it is done.
    if (this.#input.value === this.#state.query || this.#page.isComposing) void this.#show();
    else this.#typed(true);
  }

  #recall(): void {
    this.#isTyping = false;
    this.#state = stateIn(location.search, this.#language);
    this.#input.value = this.#state.query;
    void this.#show();
  }

  #go(state: SearchState, replaces = false): void {
    this.#isTyping = false;
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
    clearTimeout(this.#stall);
    const asked = isAsked(state, this.#language);
    for (const it of this.#page.querySelectorAll<HTMLElement>('.search-plain')) it.hidden = asked;
    this.#answer.hidden = !asked;
    // Facets have other values in another language; the words may serve.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.site-header [rel=alternate]'))
      link.search = state.query && `${new URLSearchParams({ q: state.query })}`;
    if (!asked) {
      this.#status.textContent = '';
      return;
    }
    this.#clear.hidden =
      searchOf(unfiltered(state, this.#language), this.#language) === searchOf({ ...state, page: 1 }, this.#language);
    this.#sort.show(state.sort);
    this.#answer.ariaBusy = 'true';
    this.#stall = setTimeout(() => this.#say(phrase('searching')), patience);
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

  #say(text: string): void {
    this.#count.textContent = text;
    this.#status.textContent = text;
    this.#tools.hidden = false;
  }

  #draw(state: SearchState, results: Results): void {
    clearTimeout(this.#stall);
    this.#say(results.found > 0 ? phrase('found', { count: results.found }) : phrase('none', { query: state.query }));
    for (const { name, list } of this.#facets) list.show(results.facets[name], state.chosen[name]);
    const isFiltered = !this.#clear.hidden;
    const links = pageLinks(state, results.pages, (page) => this.#turnTo(page));
    const none = () => [
      nothingFound(isFiltered),
      ...(isFiltered ? [] : [elsewhereNote(this.#access, state.query, location.pathname)]),
    ];
    this.#put(...(results.found > 0 ? [resultList(results), ...(links ? [links] : [])] : none()));
    this.#offline?.weigh();
  }

  /** The focus is not lost with what had it. */
  #put(...matter: readonly HTMLElement[]): void {
    const hadFocus = this.#matter.contains(document.activeElement);
    this.#matter.replaceChildren(...matter);
    const next = this.#matter.querySelector<HTMLElement>('.search-failure button') ?? this.#count;
    if (hadFocus) next.focus({ preventScroll: true });
  }

  #fail(error: unknown): void {
    for (const { list } of this.#facets) list.element.hidden = true;
    clearTimeout(this.#stall);
    this.#status.textContent = failureText(error);
    this.#tools.hidden = true;
    this.#put(failureNote(error, () => void this.#show()));
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

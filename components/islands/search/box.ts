import { type AutocompleteApi, type AutocompleteState, createAutocomplete } from '@algolia/autocomplete-core';
import type { SearchAccess } from '../../../lib/search/client.ts';
import { button, element } from '../bench/element.ts';
import { accessTo } from './access.ts';
import { findSections } from './box-query.ts';
import { type BoxParts, browseLinks, hitOption, makeBox, pageGroup, recentOption } from './box-view.ts';
import { elsewhereNote } from './elsewhere.ts';
import { failureNote, failureText } from './failure.ts';
import { groupedByPage, type SearchHit } from './hit.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { addressOf } from './text-fragment.ts';
import { phrase } from './words.ts';

/** A line that can be chosen: a section that was found, or a search of before. */
type Line = Readonly<Record<string, unknown>> & ({ readonly hit: SearchHit } | { readonly recent: string });

type State = AutocompleteState<Line>;

/** How long the next letter is waited for: milliseconds. */
const pause = 80;

const isHit = (line: Line): line is Line & { readonly hit: SearchHit } => 'hit' in line;

/** The search box: a dialog over the page, with results while one types. */
class SearchBox {
  readonly #parts: BoxParts;
  readonly #searchPage: string;
  readonly #access: SearchAccess;
  readonly #autocomplete: AutocompleteApi<Line>;
  #failure: unknown;
  #turn = 0;
  #latest: Promise<Line[]> = Promise.resolve([]);

  constructor(searchPage: string, access: SearchAccess) {
    this.#searchPage = searchPage;
    this.#parts = makeBox(searchPage);
    this.#access = access;
    this.#autocomplete = createAutocomplete<Line>({
      id: 'search-box',
      ignoreCompositionEvents: true,
      openOnFocus: true,
      insights: false,
      onStateChange: ({ state, prevState }) => this.#draw(state, prevState),
      navigator: { navigate: ({ itemUrl }) => this.#go(itemUrl) },
      getSources: () => [
        {
          sourceId: 'lines',
          getItems: ({ query }) => this.#linesFor(query),
          getItemUrl: ({ item }) => (isHit(item) ? addressOf(item.hit) : undefined),
          getItemInputValue: ({ item, state }) => (isHit(item) ? state.query : String(item.recent)),
          onSelect: ({ item, state, setIsOpen }) => {
            if (isHit(item)) rememberSearch(state.query);
            else setIsOpen(true);
          },
        },
      ],
    });
    this.#listen();
    // Within the frame it wears the accent of the page.
    (document.querySelector('.frame') ?? document.body).append(this.#parts.dialog);
  }

  open(): void {
    const { dialog, input } = this.#parts;
    if (dialog.open) {
      dialog.close();
      return;
    }
    dialog.showModal();
    input.select();
    this.#access.warm();
    this.#autocomplete.getInputProps({ inputElement: input }).onFocus(new Event('focus'));
  }

  #listen(): void {
    const { dialog, form, input, close, panel } = this.#parts;
    const props = () => this.#autocomplete.getInputProps({ inputElement: input });
    input.addEventListener('input', (event) => props().onChange(event));
    input.addEventListener('compositionend', (event) => props().onCompositionEnd(event));
    input.addEventListener('keydown', (event) => {
      // Escape closes the dialog, Tab goes on to the links; both are the browser's.
      const isOurs = ['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) && event.keyCode !== 229;
      if (isOurs) props().onKeyDown(event);
    });
    form.addEventListener('submit', (event) => {
      if (input.value.trim() === '') event.preventDefault();
      rememberSearch(input.value);
    });
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.target === input) return;
      event.preventDefault();
      // It would close the box.
      event.stopPropagation();
      input.focus();
    });
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    panel.addEventListener('click', (event) => this.#click(event));
    panel.addEventListener('mouseleave', () => this.#autocomplete.setActiveItemId(null));
  }

  /** A query that was overtaken is answered as the one that overtook it: of its own answer nothing is ever said. */
  #linesFor(query: string): Promise<Line[]> {
    this.#turn += 1;
    const turn = this.#turn;
    const isLatest = () => turn === this.#turn;
    const settle = (lines: Line[], failure?: unknown) => {
      if (!isLatest()) return this.#latest;
      this.#failure = failure;
      return lines;
    };
    this.#latest = this.#ask(query, isLatest).then(settle, (error) => settle([], error));
    return this.#latest;
  }

  async #ask(query: string, isLatest: () => boolean): Promise<Line[]> {
    if (query.trim() === '') return recentSearches().map((recent) => ({ recent }));
    await new Promise((done) => setTimeout(done, pause));
    return isLatest() ? (await findSections(this.#access, query)).map((hit) => ({ hit })) : [];
  }

  #draw(state: State, before: State): void {
    const { input, list, all, status } = this.#parts;
    const items = state.collections[0]?.items ?? [];
    if (state.collections !== before.collections) this.#drawLines(state);
    if (input.value !== state.query && state.query !== before.query) input.value = state.query;
    all.hidden = state.query.trim() === '';
    all.textContent = phrase('all', { query: state.query });
    all.href = `${this.#searchPage}?${new URLSearchParams({ q: state.query })}`;
    input.setAttribute('aria-expanded', String(items.length > 0));
    const isStalled = state.status === 'stalled';
    list.setAttribute('aria-busy', String(isStalled));
    if (isStalled) status.textContent = phrase('searching');
    status.classList.toggle('unseen', !isStalled);
    let active = '';
    for (const option of list.querySelectorAll('[role=option]')) {
      const isActive = option.id === this.#idOf(state.activeItemId);
      option.ariaSelected = String(isActive);
      if (isActive) active = option.id;
    }
    if (active) input.setAttribute('aria-activedescendant', active);
    else input.removeAttribute('aria-activedescendant');
  }

  /** As the library names them, so that it can scroll to the one that is chosen. */
  #idOf(item: number | null): string {
    return `search-box-lines-item-${item}`;
  }

  #drawLines({ collections, query }: State): void {
    const { list, panel, status } = this.#parts;
    const lines: readonly Line[] = collections[0]?.items ?? [];
    const hits = lines.filter(isHit).map(({ hit }) => hit);
    const options = lines.map((line, at) =>
      isHit(line)
        ? hitOption(line.hit, this.#idOf(at), addressOf(line.hit))
        : recentOption(String(line.recent), this.#idOf(at)),
    );
    for (const [at, option] of options.entries())
      option.addEventListener('mousemove', () => this.#autocomplete.setActiveItemId(at));
    let next = 0;
    const groups = groupedByPage(hits).map((group) => {
      next += group.length;
      return pageGroup(group, options.slice(next - group.length, next));
    });
    list.replaceChildren(...(hits.length > 0 ? groups : options));
    list.hidden = options.length === 0;
    const isRecent = options.length > 0 && hits.length === 0;
    panel.replaceChildren(...(isRecent ? [this.#recentHead()] : []), list, ...this.#notes(query, hits.length));
    status.textContent = this.#said(query, hits.length);
  }

  /** What stands below the lines, or in their place. */
  #notes(query: string, hits: number): readonly HTMLElement[] {
    if (this.#failure !== undefined) return [failureNote(this.#failure, () => void this.#again())];
    if (hits > 0) return [];
    if (query.trim() === '') return browseLinks();
    return [
      element('p', { class: 'search-none' }, phrase('none', { query })),
      element('p', { class: 'search-hint' }, phrase('noneHint')),
      elsewhereNote(this.#access, query, this.#searchPage),
      ...browseLinks(),
    ];
  }

  #recentHead(): HTMLElement {
    const forget = button(phrase('forget'), () => {
      forgetSearches();
      this.#parts.input.focus();
      void this.#autocomplete.refresh();
    });
    return element('p', { class: 'search-recent' }, phrase('recent'), ' ', forget);
  }

  #said(query: string, hits: number): string {
    if (this.#failure !== undefined) return failureText(this.#failure);
    if (query.trim() === '') return '';
    return hits > 0 ? phrase('foundHint', { count: hits }) : phrase('none', { query });
  }

  async #again(): Promise<void> {
    this.#parts.input.focus();
    await this.#autocomplete.refresh();
  }

  #click(event: MouseEvent): void {
    const { input } = this.#parts;
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role=option]');
    if (!option) return;
    if (option.href) {
      rememberSearch(input.value);
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) closeDialogs();
      return;
    }
    this.#autocomplete.setQuery(option.textContent ?? '');
    input.focus();
    void this.#autocomplete.refresh();
  }

  #go(address: string): void {
    closeDialogs();
    location.assign(address);
  }
}

/** A figure may be open below the box: it would hide the place on this page that is gone to. */
function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog:modal')) dialog.close();
}

let box: SearchBox | undefined;

/**
 * Opens the box of the page, or closes it; a browser that cannot search goes where the link leads instead. `config` is
 * a `SearchConfig` in JSON.
 */
export function openBox(link: HTMLAnchorElement, config: string): void {
  const access = accessTo(JSON.parse(config));
  if (access === undefined) {
    location.assign(link.href);
    return;
  }
  box ??= new SearchBox(link.href, access);
  box.open();
}

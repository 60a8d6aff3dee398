import { element } from '../bench/element.ts';
import { groupedByPage, marked, placeOf, type SearchHit, sectionText, titleOf } from './hit.ts';
import type { Results } from './results-query.ts';
import { type SearchState, type Sort, searchOf, sorts } from './results-state.ts';
import { say } from './results-words.ts';
import { addressOf } from './text-fragment.ts';
import { pageLanguage, phrase } from './words.ts';

/** How many pages of results are linked beside the one that is shown. */
const near = 2;

const sectionLine = (hit: SearchHit): HTMLElement =>
  element('li', {}, element('a', { href: addressOf(hit) }, ...sectionText(hit)));

function pageItem(hits: readonly SearchHit[]): HTMLElement {
  const [first] = hits;
  if (first === undefined) return element('li');
  const lang = first.lang === pageLanguage() ? {} : { lang: first.lang };
  const title = element('a', { href: first.url.replace(/#.*/, '') }, ...marked(titleOf(first)));
  return element(
    'li',
    lang,
    element('p', { class: 'search-place' }, placeOf(first)),
    element('h3', {}, title),
    element('ul', { class: 'search-sections' }, ...hits.map(sectionLine)),
  );
}

/** Pages that were found, each with its sections. */
export const resultList = ({ hits }: Results): HTMLElement =>
  element('ol', { class: 'search-list' }, ...groupedByPage(hits).map(pageItem));

/** Links to other pages of results; `turn` shows one without loading the site's page again. */
export function pageLinks(state: SearchState, pages: number, turn: (page: number) => void): HTMLElement | undefined {
  if (pages < 2) return undefined;
  const { page } = state;
  const link = (to: number, text: string, label = text) => {
    const made = element(
      'a',
      { href: searchOf({ ...state, page: to }, pageLanguage()) || '?', 'aria-label': label },
      text,
    );
    if (to === page && text === String(to)) made.ariaCurrent = 'page';
    made.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      turn(to);
    });
    return element('li', {}, made);
  };
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (it) => it === 1 || it === pages || Math.abs(it - page) <= near,
  );
  const numbers = shown.flatMap((it, at) => {
    const isAfterGap = at > 0 && it - (shown[at - 1] ?? 0) > 1;
    const gap = isAfterGap ? [element('li', { 'aria-hidden': 'true' }, '…')] : [];
    return [...gap, link(it, String(it), say('page', { page: it }))];
  });
  const previous = page > 1 ? [link(page - 1, say('previous'))] : [];
  const next = page < pages ? [link(page + 1, say('next'))] : [];
  return element(
    'nav',
    { class: 'search-pages', 'aria-label': say('pages') },
    element('ul', {}, ...previous, ...numbers, ...next),
  );
}

/** How results are ordered. */
export function sortChoice(choose: (sort: Sort) => void) {
  const options = sorts.map((it) => element('option', { value: it }, say(`sort ${it}`)));
  const select = element('select', { id: 'search-sort' }, ...options);
  select.addEventListener('change', () => {
    const chosen = sorts.find((it) => it === select.value);
    if (chosen) choose(chosen);
  });
  const show = (sort: Sort) => {
    select.value = sort;
  };
  return { element: element('label', { class: 'search-sort' }, `${say('sort')} `, select), show };
}

/** What is said where nothing was found. */
export const nothingFound = (isFiltered: boolean): HTMLElement =>
  element('p', { class: 'search-hint' }, isFiltered ? say('noneFiltered') : phrase('noneHint'));

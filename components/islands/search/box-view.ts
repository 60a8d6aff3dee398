import { element } from '../bench/element.ts';
import { marked, placeOf, type SearchHit, sectionText, titleOf } from './hit.ts';
import { phrase } from './words.ts';

/** The parts of the box, which stay while what is in them changes. */
export interface BoxParts {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly close: HTMLButtonElement;
  /** All that changes with the query. */
  readonly panel: HTMLElement;
  readonly list: HTMLElement;
  readonly all: HTMLAnchorElement;
  readonly status: HTMLElement;
}

/** The dialog, empty; `searchPage` is where its form leads. */
export function makeBox(searchPage: string): BoxParts {
  const input = element('input', {
    id: 'search-box-input',
    name: 'q',
    type: 'text',
    inputmode: 'search',
    enterkeyhint: 'search',
    maxlength: '512',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    autofocus: true,
    placeholder: phrase('hint'),
    'aria-label': phrase('search'),
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-box-list',
    'aria-expanded': 'false',
  });
  const close = element('button', { type: 'button', class: 'search-close', 'aria-label': phrase('close') }, '×');
  const status = element('p', { class: 'search-status unseen', role: 'status' });
  const form = element('form', { action: searchPage, method: 'get' }, input, status, close);
  const list = element('div', { id: 'search-box-list', role: 'listbox', 'aria-label': phrase('results') });
  const all = element('a', { href: searchPage });
  const panel = element('div', { class: 'search-panel' }, list);
  const keys = element('span', { class: 'search-keys', 'aria-hidden': 'true' }, phrase('keys'));
  const foot = element('p', { class: 'search-foot' }, all, keys);
  const dialog = element('dialog', { class: 'search-box', 'aria-label': phrase('search') });
  dialog.append(element('search', {}, form), panel, foot);
  return { dialog, form, input, close, panel, list, all, status };
}

const option = (id: string, ...children: readonly (Node | string)[]) =>
  element('a', { role: 'option', id, tabindex: '-1', 'aria-selected': 'false' }, ...children);

/** A section that was found. */
export function hitOption(hit: SearchHit, id: string, address: string): HTMLElement {
  const shown = option(id, ...sectionText(hit));
  shown.href = address;
  return shown;
}

/** A page and its sections that were found. */
export function pageGroup([first, ...others]: readonly SearchHit[], options: readonly HTMLElement[]): HTMLElement {
  if (first === undefined) return element('div');
  const id = `${options[0]?.id}-page`;
  const lang = first.lang === document.documentElement.lang.split('-')[0] ? {} : { lang: first.lang };
  const name = element('span', { class: 'search-title', ...lang }, ...marked(titleOf(first)));
  const place = element('span', { class: 'search-place', ...lang }, placeOf(first));
  const label = element('div', { role: 'presentation', id, class: 'search-page-label' }, name, ' ', place);
  const group = element('div', { role: 'group', 'aria-labelledby': id, ...lang }, label, ...options);
  group.dataset.sections = String(others.length + 1);
  return group;
}

/** A search of before. */
export const recentOption = (query: string, id: string): HTMLElement => option(id, query);

/** What stands where nothing was found or asked: a line with the lists that the site has, if it has any. */
export function browseLinks(): readonly HTMLElement[] {
  const links = (['topics', 'issues'] as const).flatMap((name) => {
    const place = document.querySelector<HTMLAnchorElement>(`.site-nav a[href$="/${name}/"]`);
    return place ? [' ', element('a', { href: place.href }, phrase(name))] : [];
  });
  return links.length > 0 ? [element('p', { class: 'search-browse' }, phrase('browse'), ...links)] : [];
}

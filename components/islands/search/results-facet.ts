import { button, element } from '../bench/element.ts';
import type { FacetValue } from './results-query.ts';
import type { FacetName } from './results-state.ts';
import { say } from './results-words.ts';
import { kindName, pageLanguage } from './words.ts';

/** How many values are shown before a reader asks for more. */
const few = 8;

export interface FacetActions {
  readonly toggle: (facet: FacetName, value: string) => void;
  readonly find: (facet: FacetName, text: string) => Promise<readonly FacetValue[]>;
}

/** Years from the newest, all else as it is counted. */
const inOrder = (facet: FacetName, values: readonly FacetValue[]) =>
  facet === 'year'
    ? [...values].sort((one, other) => Number(other.value) - Number(one.value))
    : [...values].sort((one, other) => other.count - one.count);

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(pageLanguage(), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const labelOf = (facet: FacetName, value: string) =>
  facet === 'kind' ? kindName(value) : facet === 'lang' ? languageName(value) : value;

/** The values of one facet, to choose from; long ones can be searched. */
export class FacetList {
  readonly element: HTMLElement;
  readonly #facet: FacetName;
  readonly #actions: FacetActions;
  readonly #list = element('ul', { class: 'facet-values' });
  readonly #field: HTMLInputElement;
  readonly #more: HTMLButtonElement;
  #values: readonly FacetValue[] = [];
  #chosen: readonly string[] = [];
  #found: readonly FacetValue[] | undefined;
  #isLong = false;

  constructor(facet: FacetName, actions: FacetActions) {
    this.#facet = facet;
    this.#actions = actions;
    const name = say(`facet ${facet}`);
    const label = say('find', { facet: name });
    this.#field = element('input', { type: 'search', placeholder: label, 'aria-label': label, maxlength: '100' });
    for (const type of ['input', 'compositionend'])
      this.#field.addEventListener(type, (event) => {
        if (!(event instanceof InputEvent && event.isComposing)) void this.#find();
      });
    // The field is no part of the form: Enter would submit nothing new.
    this.#more = button('', () => {
      this.#isLong = !this.#isLong;
      this.#draw();
    });
    this.#more.className = 'facet-more';
    this.element = element(
      'fieldset',
      { hidden: true },
      element('legend', {}, name),
      this.#field,
      this.#list,
      this.#more,
    );
  }

  show(values: readonly FacetValue[], chosen: readonly string[]): void {
    // What is chosen can be undone, counted or not.
    const absent = chosen.filter((value) => !values.some((it) => it.value === value));
    this.#values = [...absent.map((value) => ({ value, count: 0 })), ...inOrder(this.#facet, values)];
    this.#chosen = chosen;
    this.element.hidden = this.#values.length < 2 && chosen.length === 0;
    if (this.#field.value.trim() !== '') void this.#find();
    this.#draw();
  }

  async #find(): Promise<void> {
    const text = this.#field.value.trim();
    const found = text === '' ? undefined : await this.#actions.find(this.#facet, text).catch(() => undefined);
    if (text !== this.#field.value.trim()) return;
    this.#found = found;
    this.#draw();
  }

  #draw(): void {
    const isMuch = this.#values.length > few;
    this.#field.hidden = !isMuch;
    this.#more.hidden = !isMuch || this.#found !== undefined;
    this.#more.textContent = this.#isLong ? say('fewer') : say('more', { count: this.#values.length - few });
    const first = this.#isLong ? this.#values : this.#values.filter((it, at) => at < few || this.#isChosen(it));
    const values = this.#found ?? first;
    const focused = document.activeElement?.id;
    const none = element('li', { class: 'tiny' }, say('noValue', { facet: say(`facet ${this.#facet}`) }));
    this.#list.replaceChildren(...(values.length > 0 ? values.map((it) => this.#line(it)) : [none]));
    if (focused) document.getElementById(focused)?.focus();
  }

  #isChosen({ value }: FacetValue): boolean {
    return this.#chosen.includes(value);
  }

  #line(it: FacetValue): HTMLElement {
    const box = element('input', {
      type: 'checkbox',
      id: `facet-${this.#facet}-${it.value.replace(/\s+/g, '_')}`,
      checked: this.#isChosen(it),
    });
    box.addEventListener('change', () => this.#actions.toggle(this.#facet, it.value));
    const label = element('span', { class: 'facet-label' }, labelOf(this.#facet, it.value));
    const count = element('span', { class: 'facet-count' }, String(it.count));
    return element('li', {}, element('label', {}, box, label, ' ', count));
  }
}

import type { BenchPayload, Cell, ParamFacts, Params } from '../../../lib/benchmark/benchmark.ts';
import { toCell, valueText } from '../../../lib/benchmark/cells.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { type Choice, cellsToRun, mostCells, otherValues, parseValue } from './choice.ts';
import { button, element } from './element.ts';
import { groupedDigits, splitValues } from './listed-values.ts';
import { afterPress } from './press.ts';
import { phrase } from './run-words.ts';

interface Surroundings {
  /** A parameter's column head, one of its values and a whole cell, as the table writes them. */
  readonly head: (param: ParamFacts) => string;
  readonly text: (param: ParamFacts, value: ParamValue) => string;
  readonly label: (cell: Cell) => string;
  readonly say: (text: string) => void;
  readonly onChange: () => void;
}

interface ParamFields {
  readonly param: ParamFacts;
  readonly boxes: readonly { readonly value: ParamValue; readonly box: HTMLInputElement }[];
  readonly more: HTMLInputElement;
  readonly single: HTMLInputElement;
}

const labelled = (text: string, field: HTMLElement) => element('label', {}, element('span', {}, text), field);

/** The form in which a reader changes what is run: values of the parameters, further rows, the code. */
export class Editor {
  readonly root: HTMLElement;
  readonly #payload: BenchPayload;
  readonly #around: Surroundings;
  readonly #fields: readonly ParamFields[];
  readonly #added = element('ul', { class: 'bench-rows', hidden: true });
  readonly #code = element('textarea', { class: 'bench-code', rows: '16', spellcheck: 'false', autocomplete: 'off' });
  #rows: readonly Params[];

  constructor(payload: BenchPayload, choice: Choice, around: Surroundings) {
    this.#payload = payload;
    this.#around = around;
    this.#rows = choice.rows;
    this.#fields = payload.declaration.params.map((param) => this.#fieldsOf(param, choice));
    this.#code.value = choice.code ?? payload.code.entry;
    this.#added.ariaLabel = phrase('added');
    this.root = element('div', { class: 'bench-editor' }, ...this.#fields.map((it) => this.#paramSet(it)));
    this.root.append(
      element('p', { class: 'bench-hint' }, phrase('baseline')),
      this.#newRow(),
      this.#added,
      labelled(phrase('code'), this.#code),
      element(
        'p',
        {},
        button(phrase('revert'), () => this.#revert()),
      ),
    );
    // What it changes moves the page.
    this.root.addEventListener('change', () => afterPress(around.onChange));
    this.#showRows();
  }

  /** What is to be run now. */
  get choice(): Choice {
    const off: Record<string, ParamValue[]> = {};
    const more: Record<string, ParamValue[]> = {};
    for (const { param, boxes, more: field } of this.#fields) {
      const unchecked = boxes.filter(({ box }) => !box.checked).map(({ value }) => value);
      if (unchecked.length > 0) off[param.name] = unchecked;
      const values = this.#valuesIn(field, param);
      if (values.length > 0) more[param.name] = values;
    }
    const code = this.#code.value;
    const isEdited = code !== this.#payload.code.entry;
    return { off, more, rows: this.#rows, ...(isEdited ? { code } : {}) };
  }

  #fieldsOf(param: ParamFacts, { off, more }: Choice): ParamFields {
    const boxes = param.values.map((value) => {
      const box = element('input', { type: 'checkbox' });
      box.checked = !off[param.name]?.includes(value);
      return { value, box };
    });
    const field = () => element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
    const fields = { param, boxes, more: field(), single: field() };
    fields.more.value = (more[param.name] ?? []).map(valueText).join(', ');
    fields.more.placeholder = phrase('moreHint');
    const baseline = this.#payload.declaration.cells.find(({ id }) => id === this.#payload.declaration.baseline);
    fields.single.value = valueText(baseline?.params[param.name] ?? null);
    return fields;
  }

  #paramSet({ param, boxes, more }: ParamFields) {
    const values = boxes.map(({ value, box }) => element('label', {}, box, this.#around.text(param, value)));
    return element(
      'fieldset',
      {},
      element('legend', {}, this.#around.head(param)),
      ...values,
      labelled(phrase('more'), more),
    );
  }

  #newRow() {
    const fields = this.#fields.map(({ param, single }) => labelled(this.#around.head(param), single));
    const add = button(phrase('add'), () => this.#addRow());
    return element('fieldset', {}, element('legend', {}, phrase('newRow')), ...fields, add);
  }

  /** The values that a field lists; what is none is said, marked and left out. */
  #valuesIn(field: HTMLInputElement, param: ParamFacts): ParamValue[] {
    const unclear = groupedDigits(field.value);
    if (unclear !== undefined) {
      field.ariaInvalid = 'true';
      const one = unclear.replaceAll(',', '');
      this.#around.say(phrase('one or several', { text: unclear, one, several: unclear.replaceAll(',', ', ') }));
      return [];
    }
    // One more than can be run, so that a list that is cut is told and not shared as if it were whole.
    const texts = splitValues(field.value, mostCells + 1);
    if (texts.length > mostCells) this.#around.say(phrase('tooMany', { most: mostCells }));
    const read = texts.map((text) => parseValue(text, param));
    const wrong = texts[read.indexOf(undefined)];
    field.ariaInvalid = wrong === undefined ? null : 'true';
    if (wrong !== undefined) this.#sayWrong(param, wrong.trim());
    return read.filter((value) => value !== undefined);
  }

  /** Says that a text is no value of the parameter, and what would be one. */
  #sayWrong(param: ParamFacts, text: string) {
    const name = this.#around.head(param);
    const values = param.values.map((value) => this.#around.text(param, value));
    const other = otherValues(param);
    const all = other === undefined ? values : [...values, phrase(`other ${other}`)];
    if (text === '') return this.#around.say(phrase('no value', { name, values: all.join(', ') }));
    if (other === 'number') return this.#around.say(phrase('notNumber', { name, text, values: values.join(', ') }));
    return this.#around.say(phrase('notValue', { name, text, values: all.join(', ') }));
  }

  #addRow() {
    const values = this.#fields.map(({ param, single }) => [param, single, parseValue(single.value, param)] as const);
    for (const [, single, value] of values) single.ariaInvalid = value === undefined ? 'true' : null;
    const [param, single] = values.find(([, , value]) => value === undefined) ?? [];
    if (param && single) {
      this.#sayWrong(param, single.value.trim());
      return single.focus();
    }
    const row = Object.fromEntries(values.map(([{ name }, , value]) => [name, value ?? null]));
    const there = cellsToRun(this.#payload.declaration, { ...this.choice, off: {} });
    if (there.some(({ id }) => id === toCell(row).id)) return this.#around.say(phrase('taken'));
    if (there.length >= mostCells) return this.#around.say(phrase('tooMany', { most: mostCells }));
    this.#rows = [...this.#rows, row];
    this.#showRows();
    return this.#around.onChange();
  }

  #showRows() {
    this.#added.hidden = this.#rows.length === 0;
    const items = this.#rows.map((row) => {
      const cell = this.#around.label(toCell(row));
      const remove = button('×', () => this.#removeRow(row), { 'aria-label': phrase('remove', { cell }) });
      return element('li', {}, cell, ' ', remove);
    });
    this.#added.replaceChildren(...items);
  }

  #removeRow(row: Params) {
    const index = this.#rows.indexOf(row);
    this.#rows = this.#rows.filter((it) => it !== row);
    this.#showRows();
    // The button with the focus is gone: the next one has it, or the field where rows are made.
    const left = this.#added.querySelectorAll('button');
    (left[Math.min(index, left.length - 1)] ?? this.#fields[0]?.single)?.focus();
    this.#around.onChange();
  }

  #revert() {
    this.#code.value = this.#payload.code.entry;
    this.#around.say(phrase('reverted'));
    this.#around.onChange();
  }
}

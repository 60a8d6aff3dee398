/** Between two reports of progress that are read aloud, ms. */
const quiet = 4000;

/** What a run says of itself in a live region: what happened at once, how far it is now and then. */
export class Status {
  readonly #output: HTMLOutputElement;
  #said = Number.NEGATIVE_INFINITY;

  constructor(output: HTMLOutputElement) {
    this.#output = output;
  }

  /** Something was said just now by others. */
  hold(): void {
    this.#said = performance.now();
  }

  say(text: string): void {
    this.hold();
    this.#output.textContent = text;
  }

  /** Scrolls no further than it takes to have it in sight. */
  reveal(): void {
    this.#output.scrollIntoView({ block: 'nearest' });
  }

  /** Says it unless something was said a moment ago. */
  mention(text: string): void {
    if (performance.now() - this.#said >= quiet) this.say(text);
  }
}

/**
 * A thin bar that fills while the article is read. The stylesheet draws it with a scroll timeline; where the
 * browser has none, this gives it a `progress` and moves that. It is only for the eye.
 */
class ReadingProgress extends HTMLElement {
  #bar: HTMLProgressElement | undefined;

  connectedCallback() {
    if (CSS.supports('animation-timeline', 'view()')) return;
    this.#bar = document.createElement('progress');
    this.#bar.ariaHidden = 'true';
    this.replaceChildren(this.#bar);
    addEventListener('scroll', this.#move, { passive: true });
    addEventListener('resize', this.#move);
    this.#move();
  }

  disconnectedCallback() {
    removeEventListener('scroll', this.#move);
    removeEventListener('resize', this.#move);
  }

  #move = () => {
    const article = document.querySelector('article');
    if (!article || !this.#bar) return;
    const { top, height } = article.getBoundingClientRect();
    this.#bar.value = Math.min(1, Math.max(0, -top / Math.max(1, height - innerHeight)));
  };
}

customElements.define('reading-progress', ReadingProgress);

/** Marks the link to the heading that is being read, in the contents list inside, with `aria-current`. */
class ContentsList extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback() {
    const links = new Map<Element, HTMLElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    // The heading being read is the last one above the lower two thirds of the window. The area reaches far up, so
    // that a heading which jumps past in one frame is told of too.
    this.#observer = new IntersectionObserver(
      () => {
        const read = [...links.keys()].filter((it) => it.getBoundingClientRect().top < innerHeight / 3).pop();
        for (const [heading, link] of links) {
          if (heading !== read) link.removeAttribute('aria-current');
          else if (!link.ariaCurrent) this.#mark(link);
        }
      },
      { rootMargin: '999999px 0px -66.6%' },
    );
    for (const heading of links.keys()) this.#observer.observe(heading);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }

  #mark(link: HTMLElement) {
    link.ariaCurrent = 'true';
    // A list longer than the window scrolls with the reader; the page itself must not.
    const list = link.closest('nav');
    if (list)
      list.scrollTop += link.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
  }
}

customElements.define('contents-list', ContentsList);

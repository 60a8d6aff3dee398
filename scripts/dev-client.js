// Runs in the editors' browser under `npm run dev` only: reloads the page when the content has changed and shows what
// the check says about it. It stands outside the page's own elements, so that the page looks as readers will see it.
const news = new EventSource(new URL('events', import.meta.url));
const host = document.createElement('dev-problems');
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = `<style>
  section { position: fixed; inset: auto 1rem 1rem; z-index: 9999; max-block-size: 45vh; overflow: auto; padding: 1rem;
    background: #300; color: #fff; font: 14px/1.6 ui-monospace, monospace; border-inline-start: 4px solid #f55; }
  section:empty { display: none }
  h2 { font-size: 1em; margin: 0 0 .5em } ol { margin: 0; padding-inline-start: 2em }
</style><section aria-live="polite"></section>`;
const section = root.querySelector('section');
document.documentElement.append(host);

news.addEventListener('reload', () => location.reload());
news.addEventListener('problems', ({ data }) => {
  const problems = JSON.parse(data);
  section.replaceChildren();
  if (problems.length === 0) return;
  const title = document.createElement('h2');
  title.textContent = `${problems.length} × npm run check`;
  const list = document.createElement('ol');
  for (const problem of problems) {
    const item = document.createElement('li');
    item.textContent = problem;
    list.append(item);
  }
  section.append(title, list);
});

import type { OfflineIndex } from '../../../lib/search/client.ts';
import type { OfflineState } from '../../../lib/search/worker-messages.ts';
import { button, element } from '../bench/element.ts';
import { failureText } from './failure.ts';
import { say } from './results-words.ts';

/** `1.2 MB` */
const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export interface OfflineNote {
  readonly element: HTMLElement;
  /** Looks how much is kept, unless it is known; the note is hidden until then. */
  readonly weigh: () => void;
}

/** Offers to keep the whole index on the device, says how large it is, how far that is and when it is done. */
export function offlineNote(offline: OfflineIndex): OfflineNote {
  const said = element('p', { class: 'quiet' });
  const status = element('p', { role: 'status', tabindex: '-1' });
  const keep = button(say('keep'), () => void start());
  const note = element(
    'section',
    { class: 'search-offline ledger', hidden: true },
    element('h2', { class: 'label' }, say('offline')),
    element('div', {}, said, keep, status),
  );

  const show = ({ files, kept, bytes, isPossible }: OfflineState) => {
    note.hidden = !isPossible;
    const isDone = kept >= files;
    said.textContent = say(isDone ? 'kept' : 'weigh', { size: sizeOf(bytes) });
    keep.hidden = isDone;
  };
  const start = async () => {
    // Not `disabled`: the button would lose the focus.
    if (keep.ariaDisabled === 'true') return;
    keep.ariaDisabled = 'true';
    let told = -1;
    try {
      const state = await offline.keep(({ files, kept }) => {
        const done = Math.floor((kept / files) * 10) * 10;
        if (done !== told) status.textContent = say('keeping', { done });
        told = done;
      });
      const hadFocus = document.activeElement === keep;
      show(state);
      said.hidden = true;
      status.textContent = said.textContent;
      if (hadFocus) status.focus({ preventScroll: true });
    } catch (error) {
      status.textContent = failureText(error);
    }
    keep.ariaDisabled = null;
  };
  // What cannot be weighed is told where something is searched, and weighed when that works again.
  const weigh = () => {
    if (note.hidden) offline.weigh().then(show, () => {});
  };
  weigh();
  return { element: note, weigh };
}

let isHeld = false;
let waiting: (() => void)[] = [];

const hold = () => {
  isHeld = true;
};

const free = () => {
  isHeld = false;
  // The click comes right after the release.
  setTimeout(() => {
    const acts = waiting;
    waiting = [];
    for (const act of acts) act();
  });
};

/** From now on presses of the mouse are known of, in all of the page. */
export function watchPresses(): void {
  addEventListener('mousedown', hold, true);
  for (const end of ['mouseup', 'dragend']) addEventListener(end, free, true);
}

/** Does it once no button of the mouse is held: a button that moves away from under a press never hears of its click. */
export function afterPress(act: () => void): void {
  if (isHeld) waiting.push(act);
  else act();
}

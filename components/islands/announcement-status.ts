import { dayIn, statusOf } from '../../lib/status.ts';
import { word } from './words.ts';

/**
 * Says whether what its two `time`s claim (the first and the last day) is to come, current or past today, in the zone
 * of its `data-timezone`: in its `data-status`, and in words in the `.status` inside.
 */
class AnnouncementStatus extends HTMLElement {
  connectedCallback() {
    const days = [...this.querySelectorAll('time')].map(({ dateTime }) => dateTime);
    const start = days[0];
    if (!start) return;
    const today = dayIn(this.dataset.timezone, Date.now());
    const status = statusOf({ start, end: days.at(-1) ?? start }, today);
    this.dataset.status = status;
    const label = this.querySelector('.status');
    if (label) label.textContent = word(status);
  }
}

customElements.define('announcement-status', AnnouncementStatus);

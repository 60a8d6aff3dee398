/** Where the reader's choice is kept in `localStorage`: `light` or `dark`; absent means as the system says. */
export const themeKey = 'theme';

/**
 * The one inline script of a page, first in `head`: sets the chosen theme before anything is drawn. Storage may be
 * denied; then the system's theme stays. The theme switch writes the same key.
 */
export const themeLine = `try{let t=localStorage.getItem('${themeKey}');if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch{}`;

/** The folder in which a file lies; `''` for the content folder itself. */
export const folderOfFile = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A file's own name. */
export const nameOfFile = (path: string) => path.slice(path.lastIndexOf('/') + 1);

import { type FSWatcher, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';

/**
 * Calls `onChange` once the files below a folder have been quiet for `quiet` milliseconds after a change, with the
 * names that changed, relative to the folder. Creates the folder when it is not there yet.
 */
export async function watchFolder(
  folder: string,
  quiet: number,
  onChange: (files: readonly string[]) => void,
): Promise<FSWatcher> {
  await mkdir(folder, { recursive: true });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return watch(folder, { recursive: true }, (_event, file) => {
    if (file !== null) changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      onChange(files);
    }, quiet);
  });
}

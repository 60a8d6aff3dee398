import { type FSWatcher, lstatSync, mkdirSync, readdirSync, watch } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What watches a folder, until it is closed. */
export interface FolderWatch {
  close(): void;
}

/** Programs keep their own things under such names: `.git`, swap files. */
const isHidden = (name: string) => name.startsWith('.');

const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isGone = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Calls `onQuiet` with the names that were added, each once, when none has come for `quiet` milliseconds. */
function collector(quiet: number, onQuiet: (names: readonly string[]) => void) {
  const names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return {
    add(name: string) {
      names.add(name);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const all = [...names];
        names.clear();
        onQuiet(all);
      }, quiet);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * Watches every folder below `folder`, itself included, each by itself: a recursive watch of Node 20 on Linux loses a
 * file that another is renamed over, and a folder always sees the names in it.
 */
function watchTree(folder: string, onChange: (path: string) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();

  function leave(path: string): void {
    for (const [watched, watcher] of watchers) {
      if (watched !== path && !watched.startsWith(path + sep)) continue;
      watcher.close();
      watchers.delete(watched);
    }
  }

  function enter(path: string, onFile: (path: string) => void): void {
    try {
      const watcher = watch(path, (event, name) => {
        if (name === null || isHidden(name)) return;
        const changed = join(path, name);
        onChange(changed);
        if (event === 'rename') renew(changed);
      });
      // Windows says so when a folder that is watched is deleted; its parent tells that too.
      watcher.on('error', () => leave(path));
      watchers.set(path, watcher);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (isHidden(entry.name)) continue;
        if (entry.isDirectory()) enter(join(path, entry.name), onFile);
        else onFile(join(path, entry.name));
      }
    } catch (error) {
      if (!isGone(error)) throw error;
      leave(path);
    }
  }

  /** Another folder may have the name now, and files in it from before it was watched. */
  function renew(path: string): void {
    leave(path);
    if (isFolder(path)) enter(path, onChange);
  }

  enter(folder, () => {});
  // The folder itself may be moved away and come back.
  const above = watch(dirname(folder), (event, name) => {
    if (event === 'rename' && name === basename(folder)) renew(folder);
  });
  return {
    close: () => {
      above.close();
      leave(folder);
    },
  };
}

/**
 * Calls `onChange` once the files below a folder have been quiet for `quiet` milliseconds after a change, with the
 * names that changed, relative to the folder; hidden files and what links lead to are left out. Creates the folder
 * when it is not there yet. `folder` is absolute.
 */
export function watchFolder(folder: string, quiet: number, onChange: (files: readonly string[]) => void): FolderWatch {
  mkdirSync(folder, { recursive: true });
  const changes = collector(quiet, onChange);
  const tree = watchTree(folder, (path) => changes.add(relative(folder, path)));
  return {
    close: () => {
      tree.close();
      changes.stop();
    },
  };
}

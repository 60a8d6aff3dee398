import { access, constants, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** A folder with those above it. Not by `recursive`: on a file system such as /proc, Node 20 then tries for ever. */
async function makeFolders(path: string): Promise<void> {
  if (await exists(path)) return;
  if (dirname(path) !== path) await makeFolders(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/** Moves a folder, copying where the target lies on another disk. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  });
}

/** Whether a killed `replaceFolder` left nothing at `target`, and what stood there beside it. */
export const isSetAside = async (target: string): Promise<boolean> =>
  !(await exists(target)) && (await exists(`${target}.old`));

/** Puts back the folder that a killed `replaceFolder` had set aside, and removes what it left. */
export async function recoverFolder(target: string): Promise<void> {
  if (await isSetAside(target)) await rename(`${target}.old`, target);
  await rm(`${target}.old`, { recursive: true, force: true });
  await rm(`${target}.new`, { recursive: true, force: true });
}

/**
 * Publishes `source` as `target` in one step: whoever looks sees the old folder or the new one, whole. When the
 * new one cannot take its place the old one is put back and the error thrown.
 */
export async function replaceFolder(source: string, target: string): Promise<void> {
  await makeFolders(dirname(target));
  await recoverFolder(target);
  await move(source, `${target}.new`);
  const hadOld = await exists(target);
  if (hadOld) await rename(target, `${target}.old`);
  try {
    await rename(`${target}.new`, target);
  } catch (error) {
    if (hadOld) await rename(`${target}.old`, target);
    throw error;
  }
  await rm(`${target}.old`, { recursive: true, force: true });
}

/** Files that every published site holds: a folder with others is somebody's, and is not replaced. */
const marks = ['404.html', '.nojekyll'];

/** Why a site cannot be published at `target`, said before the work is done; `undefined` when it can. */
export async function whyNotReplaceable(target: string): Promise<string | undefined> {
  try {
    await recoverFolder(target);
    await makeFolders(dirname(target));
    await mkdir(`${target}.new`);
    await rm(`${target}.new`, { recursive: true });
    if (!(await exists(target))) return undefined;
    const present = await readdir(target);
    await access(target, constants.W_OK);
    if (present.length === 0 || marks.every((mark) => present.includes(mark))) return undefined;
    return `${target} holds something that is not a published site; it is left as it is. Choose another GALLEY_OUT.`;
  } catch (error) {
    return `Cannot write ${target}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

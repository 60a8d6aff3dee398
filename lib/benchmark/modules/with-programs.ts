import { dirname, join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { digest, filesIn, readIfThere } from '../../files.ts';
import { didYouMean } from '../../nearest.ts';
import { toProblem } from '../../problem.ts';
import type { LoadedModule } from '../benchmark.ts';
import { isProgram } from '../module-files.ts';
import { toSource } from './allowed-imports.ts';
import { declarationPlace } from './declaration-place.ts';

/**
 * The module with the files that its command runs: they count among its files and in its digest, so that a changed
 * program makes records stale. Each one that does not lie beside it is a problem.
 */
export function withPrograms(module: LoadedModule, contentFolder: string): LoadedModule | { problems: VFileMessage[] } {
  const { declaration, file, source } = module;
  const { programs = [] } = declaration;
  if (programs.length === 0) return module;
  const folder = dirname(join(contentFolder, file));
  const problems: VFileMessage[] = [];
  const texts = programs.map((name, index) => {
    const bytes = isProgram(name) ? readIfThere(join(folder, name)) : undefined;
    if (bytes === undefined) {
      const said = `\`programs[${index}]\` is \`${name}\`; expected a file beside the module that ends in .java, .mjs, .proto, .py, .sh or .sql`;
      const beside = filesIn(folder)
        .filter(isProgram)
        .map((slug) => ({ slug }));
      const place = declarationPlace(source, said);
      problems.push(toProblem(file, 'bench', `${said}${didYouMean(name, beside)}`, { place }));
      return '';
    }
    return toSource(bytes);
  });
  if (problems.length > 0) return { problems };
  return {
    ...module,
    files: [...module.files, ...programs],
    digest: digest(module.digest, ...programs, ...texts).slice(0, 12),
  };
}

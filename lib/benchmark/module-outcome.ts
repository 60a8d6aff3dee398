import type { VFileMessage } from 'vfile-message';
import type { LoadedModule } from './benchmark.ts';

/** A module, or why it could not be loaded. */
export type ModuleOutcome = LoadedModule | { readonly problems: readonly VFileMessage[] };

/** Whether there is a module and not a problem. */
export const isLoaded = (outcome: ModuleOutcome): outcome is LoadedModule => 'declaration' in outcome;

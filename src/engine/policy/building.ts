import type { Force } from '../../schema';
import type { PatchEntry } from './choices';
import type { Compilation } from './compile';
import type { ComposedVariable } from './compose';

/** How an element of a composed policy becomes an element of the rules. */
export interface Building extends Compilation {
  readonly patchedBy: ReadonlyMap<string, readonly PatchEntry[]>;
  readonly forceOf: (clause: string) => Force | undefined;
  readonly variable: (id: string) => ComposedVariable | undefined;
  readonly isCount: (id: string) => boolean;
}

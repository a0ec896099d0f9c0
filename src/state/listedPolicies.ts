import { builtIn } from '../builtin';
import type { Bilingual } from '../schema';
import type { OwnEntry } from './ownPolicies.svelte';

/** A policy in a list of policies. */
export interface ListedPolicy {
  readonly id: string;
  readonly document: string | undefined;
  /** The short name of a register of one's own. */
  readonly short?: Bilingual | undefined;
  readonly isOwn: boolean;
}

/** Every policy that can be run, those of one's own last. */
export function listedPolicies(own: readonly OwnEntry[]): ListedPolicy[] {
  return [
    ...builtIn.policies.map(({ id, document }) => ({ id, document, isOwn: false })),
    ...own
      .filter(({ kind }) => kind === 'policy')
      .map(({ id, document, short }) => ({ id, document, short, isOwn: true })),
  ];
}

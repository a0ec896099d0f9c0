import { Words, type App, type FiveDocuments } from '../../state';
import { policyName } from '../frame/policyName';
import type { Column } from './documentColumn';

/** The five documents and policies of one's own as columns, the one on the table first, each speaking with its own names and clauses. */
export function documentColumns(
  documents: FiveDocuments,
  { workspace, policies, view, words }: App,
): Column[] {
  const current = workspace.pack.policy.id;
  return [...policies]
    .sort((left, right) => Number(right.id === current) - Number(left.id === current))
    .map((policy) => {
      const { id } = policy;
      const name = policyName(policy, words);
      const run = documents.of(id);
      const isCurrent = id === current;
      if (typeof run === 'string') return { id, name, isCurrent, side: undefined, why: run };
      const side = { run, words: isCurrent ? words : new Words(view, () => run) };
      return { id, name, isCurrent, side, why: undefined };
    });
}

import { fail, rulesDigest, succeed, type Outcome } from '../engine';
import type { DraftFile } from '../schema';
import { ruleChanges } from './rulePart';
import type { Workspace } from './workspace.svelte';

/** What on the table differs from the rules in force, as a draft under a title: the loaded one and one's own changes. */
export function draftOf(workspace: Workspace, title: string, day: string): DraftFile {
  const { policy } = workspace.pack;
  return {
    schemaVersion: 1,
    kind: 'policy-draft',
    id: `${policy.id}-${day}`,
    title: { zh: title, en: title },
    policy: policy.id,
    rulesDigest: rulesDigest(policy),
    patch: ruleChanges(workspace.history.table),
  };
}

/**
 * Puts the draft of a file on the table. Where it is no draft, or does not fit the rules, nothing of it is loaded and
 * every reason is given with its place in the file.
 */
export async function openDraft(
  workspace: Workspace,
  file: string,
  text: string,
): Promise<Outcome<DraftFile>> {
  // What judges files is fetched with the first file.
  const { loadDraft } = await import('../loading');
  const read = loadDraft({ file, text });
  if (!read.ok) return read;
  const { draft, locate } = read.value;
  const outcome = workspace.setTable({ draft });
  return outcome.ok ? succeed(draft) : fail(locate(outcome.problems));
}

/** What is to be minded of a draft on the table: made for another policy, or on rules that have changed since. */
export function draftWarnings(workspace: Workspace): readonly ('draftOtherPolicy' | 'draftOtherRules')[] {
  const { draft } = workspace.history.table;
  const { policy } = workspace.pack;
  if (!draft) return [];
  if (draft.policy !== policy.id) return ['draftOtherPolicy'];
  return draft.rulesDigest === rulesDigest(policy) ? [] : ['draftOtherRules'];
}

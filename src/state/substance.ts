import { builtIn } from '../builtin';
import { readKept, type ReadKept } from './kept';
import type { Work } from './work';

/** What of the kept work is work, as a text: two that differ only in how they are looked at have the same one. */
export function substanceOf({
  work,
  files,
  comparison,
}: Partial<Pick<ReadKept, 'work' | 'files' | 'comparison'>>): string {
  const done = Object.entries(work ?? {}).filter(([id, each]) => !isUntouched(id, each));
  return JSON.stringify([done.sort(([a], [b]) => (a < b ? -1 : 1)), files ?? [], comparison ?? null]);
}

/** The same of what was read from outside; undefined where not all of it can be read. */
export function substanceIn(value: unknown): string | undefined {
  const read = readKept(value);
  return read.unread.length === 0 ? substanceOf(read) : undefined;
}

/** Whether a scenario was only looked at. */
function isUntouched(id: string, { policy, baseline, patch, ...rest }: Work): boolean {
  const isAsShipped = builtIn.scenarios.find((each) => each.id === id)?.policy === policy;
  return isAsShipped && [baseline, patch, rest].every((part) => Object.keys(part).length === 0);
}

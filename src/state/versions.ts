import type { Patch } from '../schema';
import { merged } from './datedPatch';
import { isRecord } from './isRecord';
import { isWork, type Work } from './work';

/** A state of a scenario that was given a name. */
export interface Version {
  readonly name: string;
  readonly savedAt: string;
  readonly scenario: string;
  readonly work: Work;
}

/** Whether a value from the device is a version, whole. */
export function isVersion(value: unknown): value is Version {
  if (!isRecord(value)) return false;
  const { name, savedAt, scenario, work } = value;
  return [name, savedAt, scenario].every((text) => typeof text === 'string') && isWork(work);
}

/** What differs between two states of the work on one scenario. */
export interface WorkDifference {
  /** Entries by path; nothing where one of the two does not have it. */
  readonly entries: readonly {
    readonly path: string;
    readonly before: string | number | undefined;
    readonly after: string | number | undefined;
  }[];
  /** What else differs, by the names of its parts: policy, years, names … */
  readonly parts: readonly string[];
}

/** Compares two states: their changes with those of their baselines entry by entry, all else part by part. */
export function workDifference(before: Work, after: Work): WorkDifference {
  const [then, now] = [entriesOf(before), entriesOf(after)];
  const entries = [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .sort()
    .map((path) => ({ path, before: then[path], after: now[path] }))
    .filter((each) => each.before !== each.after);
  const [past, present] = [partsOf(before), partsOf(after)];
  const parts = [...new Set([...past.keys(), ...present.keys()])].filter(
    (name) => past.get(name) !== present.get(name),
  );
  return { entries, parts };
}

function entriesOf({ baseline, patch }: Work): Patch {
  return merged(baseline, patch);
}

function partsOf(work: Work): Map<string, string> {
  const others = Object.entries(work).filter(([name]) => name !== 'baseline' && name !== 'patch');
  return new Map(others.map(([name, part]) => [name, JSON.stringify(part)]));
}

import type { Patch } from '../schema';

/** What a person has done to one scenario: kept on the device and restored on the next visit. */
export interface Work {
  readonly policy: string;
  /** The patch that was saved as baseline, over the scenario as shipped. */
  readonly baseline: Patch;
  /** The changes since, over the baseline. */
  readonly patch: Patch;
  readonly years?: { readonly from: number; readonly to: number };
}

/** Everything that survives a reload. */
export interface Kept {
  readonly version: 1;
  readonly scenario: string;
  readonly year: number;
  readonly language: 'zh' | 'en';
  readonly money: 'yuan' | 'wan' | 'yi';
  readonly work: Readonly<Record<string, Work>>;
}

/** Reads what was kept by this version; anything else is left alone and not used. */
export function readKept(value: unknown): Kept | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, scenario, year, language, money, work } = value as Partial<Kept>;
  const isComplete =
    version === 1 &&
    typeof scenario === 'string' &&
    typeof year === 'number' &&
    (language === 'zh' || language === 'en') &&
    (money === 'yuan' || money === 'wan' || money === 'yi') &&
    typeof work === 'object';
  return isComplete ? { version, scenario, year, language, money, work } : undefined;
}

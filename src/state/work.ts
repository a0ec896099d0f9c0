import type { DraftFile, Patch, ScenarioFile, Uncertainty } from '../schema';
import { isYearSpan } from '../years';
import { isRecord } from './isRecord';
import { isUncertainty } from './isUncertainty';
import { isRoster, type Roster } from './roster';
import { rulePart } from './rulePart';

/** What a person has done to one scenario: kept on the device and restored on the next visit. */
export interface Work {
  readonly policy: string;
  /** The patch that was saved as baseline, over the scenario as shipped. */
  readonly baseline: Patch;
  /** The changes since, over the baseline. */
  readonly patch: Patch;
  /** The draft that was loaded, under the baseline. */
  readonly draft?: DraftFile;
  readonly years?: { readonly from: number; readonly to: number };
  readonly weightings?: readonly KeptWeighting[];
  /** Names that were given to institutions, by their ids. */
  readonly names?: Readonly<Record<string, string>>;
  /** How uncertain figures are, where that is not as the scenario says. */
  readonly uncertainty?: Uncertainty;
  /** Institutions in the place of those of the scenario. */
  readonly roster?: Roster;
}

/** Weights of the factors of an allocation that were kept to compare, by their keys. */
export interface KeptWeighting {
  readonly allocation: string;
  readonly number: number;
  readonly weights: Patch;
}

/** Whether a value read from outside is work, whole: one part that is not makes it unusable. */
export function isWork(value: unknown): value is Work {
  if (!isRecord(value)) return false;
  const { policy, draft, baseline, patch, years, weightings, names, uncertainty, roster, ...unknown } = value;
  return (
    typeof policy === 'string' &&
    (draft === undefined || isDraft(draft)) &&
    isPatch(baseline) &&
    isPatch(patch) &&
    (years === undefined || isYears(years)) &&
    (weightings === undefined || (Array.isArray(weightings) && weightings.every(isWeighting))) &&
    (names === undefined || isNames(names)) &&
    (uncertainty === undefined || isUncertainty(uncertainty)) &&
    (roster === undefined || isRoster(roster)) &&
    Object.keys(unknown).length === 0
  );
}

function isPatch(value: unknown): value is Patch {
  return (
    isRecord(value) && Object.values(value).every((each) => typeof each === 'string' || Number.isFinite(each))
  );
}

/** The schema has judged it when it was loaded; without zod, which the app does not carry, its parts are looked at. */
function isDraft(value: unknown): value is DraftFile {
  if (!isRecord(value)) return false;
  const { schemaVersion, kind, id, title, policy, rulesDigest, note, patch, ...unknown } = value;
  const isBilingual = (text: unknown) =>
    isRecord(text) && typeof text['zh'] === 'string' && typeof text['en'] === 'string';
  return (
    schemaVersion === 1 &&
    kind === 'policy-draft' &&
    [id, policy, rulesDigest].every((text) => typeof text === 'string') &&
    isBilingual(title) &&
    (note === undefined || isBilingual(note)) &&
    isPatch(patch) &&
    Object.keys(rulePart(patch)).length === Object.keys(patch).length &&
    Object.keys(unknown).length === 0
  );
}

function isNames(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((each) => typeof each === 'string');
}

function isWeighting(value: unknown): value is KeptWeighting {
  return (
    isRecord(value) &&
    typeof value['allocation'] === 'string' &&
    typeof value['number'] === 'number' &&
    isPatch(value['weights'])
  );
}

function isYears(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { from, to } = value;
  return typeof from === 'number' && typeof to === 'number' && isYearSpan(from, to);
}

/** A year that a run could have. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && isYearSpan(value, value);
}

/** Institutions by the names that they were given, as far as they were given one. */
export function named(
  institutions: ScenarioFile['institutions'],
  names: Readonly<Record<string, string>>,
): ScenarioFile['institutions'] {
  return institutions.map((each) => {
    const name = names[each.id];
    return name === undefined ? each : { ...each, name: { zh: name, en: name } };
  });
}

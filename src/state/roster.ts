import type { ScenarioFile } from '../schema';
import { isRecord } from './isRecord';

/** Institutions that take the place of those of the scenario, and the files that they were imported from, the newest last. */
export interface Roster {
  readonly institutions: ScenarioFile['institutions'];
  readonly sources: readonly RosterSource[];
}

/** Which figures a file brought: by variable, for all institutions or for those of a list of ids. */
export interface RosterSource {
  readonly file: string;
  readonly figures: Readonly<Record<string, '*' | readonly string[]>>;
}

/** Whether a value read from outside is a roster; whether its figures hold is found when it is run. */
export function isRoster(value: unknown): value is Roster {
  return (
    isRecord(value) && isListOf(value['institutions'], isInstitution) && isListOf(value['sources'], isSource)
  );
}

const isText = (value: unknown) => typeof value === 'string';
const isListOf = (value: unknown, is: (each: unknown) => boolean) => Array.isArray(value) && value.every(is);
const isMapOf = (value: unknown, is: (each: unknown) => boolean) =>
  isRecord(value) && Object.values(value).every(is);
const isFigure = (value: unknown): boolean => Number.isFinite(value) || isMapOf(value, Number.isFinite);

function isInstitution(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value['id'], value['level'], value['ownerLevel']].every(isText) &&
    isMapOf(value['name'], isText) &&
    isMapOf(value['values'], isFigure) &&
    isListOf(
      value['programs'],
      (each) => isRecord(each) && isText(each['id']) && isMapOf(each['values'], isFigure),
    )
  );
}

function isSource(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value['file']) &&
    isMapOf(value['figures'], (who) => who === '*' || isListOf(who, isText))
  );
}

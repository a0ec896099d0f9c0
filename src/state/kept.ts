import { moneyUnits, type MoneyUnit } from '../format';
import type { Language } from '../i18n';
import { isChosenColumns, type ChosenColumns } from './columnSpec';
import { isRecord } from './isRecord';
import { isWork, isYear, type Work } from './work';

/** What was done to each scenario, by its id; what was refused stands beside it under a name of its own. */
export type Shelf = Readonly<Record<string, Work>>;

/** Everything that survives a reload. */
export interface Kept {
  readonly version: 1;
  readonly scenario: string;
  readonly year: number;
  readonly language: Language;
  readonly money: MoneyUnit;
  readonly work: Shelf;
  /** Policy files of one's own; a version that knew none wrote none. */
  readonly files?: readonly KeptFile[];
  /** The columns of the comparison, once some were chosen. */
  readonly comparison?: ChosenColumns;
}

/** A policy file or clause register of one's own as it was opened. */
export interface KeptFile {
  readonly file: string;
  readonly text: string;
  /** When it was opened: 2026-11-22. */
  readonly date: string;
}

/** As many files of one's own as there can be. */
export const mostFiles = 40;

/** What could be read of what was kept, and the fields that could not be. */
export interface ReadKept {
  readonly scenario: string | undefined;
  readonly year: number | undefined;
  readonly language: Language | undefined;
  readonly money: MoneyUnit | undefined;
  readonly work: Shelf;
  readonly files: readonly KeptFile[] | undefined;
  readonly comparison: ChosenColumns | undefined;
  /** By name, `work.xingan` for an entry; `all` where this is no work of this version. */
  readonly unread: 'all' | readonly string[];
}

const fields: readonly string[] = [
  'version',
  'scenario',
  'year',
  'language',
  'money',
  'work',
  'files',
  'comparison',
];
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';
const isMoney = (value: unknown): value is MoneyUnit => moneyUnits.some((unit) => unit === value);

function isKeptFile(value: unknown): value is KeptFile {
  if (!isRecord(value)) return false;
  const { file, text, date, ...unknown } = value;
  const isDate = isText(date) && /^\d{4}-\d\d-\d\d$/.test(date);
  return isText(file) && isText(text) && isDate && Object.keys(unknown).length === 0;
}

/** Reads what was kept field by field, so that one that is damaged or unknown does not cost the others. */
export function readKept(value: unknown): ReadKept {
  const isOurs = isRecord(value) && value['version'] === 1;
  const given = isOurs ? value : {};
  const unread = Object.keys(given).filter((name) => !fields.includes(name));
  const read = <T>(name: string, found: unknown, is: (found: unknown) => found is T): T | undefined => {
    if (is(found)) return found;
    // A field that is not there has lost nothing.
    if (found !== undefined) unread.push(name);
    return undefined;
  };
  const work: Record<string, Work> = {};
  const readings = {
    scenario: read('scenario', given['scenario'], isText),
    year: read('year', given['year'], isYear),
    language: read('language', given['language'], isLanguage),
    money: read('money', given['money'], isMoney),
    comparison: read('comparison', given['comparison'], isChosenColumns),
  };
  for (const [id, entry] of Object.entries(read('work', given['work'], isRecord) ?? {})) {
    const each = read(`work.${id}`, entry, isWork);
    if (each) work[id] = each;
  }
  const listed = read('files', given['files'], isList);
  const files = listed?.flatMap(
    (entry, index) => read(`files.${String(index)}`, index < mostFiles ? entry : null, isKeptFile) ?? [],
  );
  return { ...readings, work, files, unread: isOurs ? unread : 'all' };
}

/** The name under which refused work of a scenario stands: the first free one, or the one it has already. */
export function nameForRefused(shelf: Shelf, id: string, work: Work): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${id} (refused)` : `${id} (refused ${String(number)})`;
    const there = shelf[name];
    if (!there || JSON.stringify(there) === JSON.stringify(work)) return name;
  }
}

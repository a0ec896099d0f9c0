import { rosterHeads } from '../../i18n';

/** In what the numbers of a column are written: a power of the unit itself, or a part of the whole. */
export const columnUnits = ['one', 'thousand', 'wan', 'million', 'yi', 'percent', 'permille'] as const;
export type ColumnUnit = (typeof columnUnits)[number];

/** What the head of a column says. */
export interface Head {
  /** The name without year, unit and brackets, as names are compared. */
  readonly name: string;
  readonly year: number | undefined;
  /** It says that the figures hold for every year. */
  readonly isEveryYear: boolean;
  /** The unit, where it says one. */
  readonly unit: ColumnUnit | undefined;
}

const anyYear = new RegExp(`(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)\\s*${rosterHeads.yearSuffix}`, 'gu');
const everyYear = new RegExp(rosterHeads.everyYear.join('|'), 'giu');
const powers = Object.keys(rosterHeads.powers).sort((left, right) => right.length - left.length);
const bases = [...rosterHeads.money, ...rosterHeads.people].sort((left, right) => right.length - left.length);
const scaled = new RegExp(`^(${powers.join('|')})?\\s*(?:${bases.join('|')})(?:\\s*(?:/|per ).*)?$`, 'iu');
const unitPrefix = new RegExp(`^(?:${rosterHeads.unitPrefix})\\s*`, 'iu');

/** Blanks, brackets, quotation marks, commas and dashes, of both scripts. */
const separators = /[\s\p{P}\p{S}]+/gu;

/** A text as names are compared: one form of every letter, no blanks, brackets or dashes, small letters. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(separators, '');
}

/** Reads 全日制在校生 2024（万人） as its name, year and unit. */
export function readHead(text: string): Head {
  const plain = text.normalize('NFKC');
  const years = [...plain.matchAll(anyYear)].map(([found]) => Number.parseInt(found, 10));
  const undated = plain.replace(anyYear, ' ').replace(everyYear, ' ');
  const units: ColumnUnit[] = [];
  const bare = undated.replace(/[([]([^()[\]]*)[)\]]/gu, (whole, inside: string) => {
    const unit = readUnit(inside);
    if (unit) units.push(unit);
    return unit ? ' ' : whole;
  });
  return {
    name: comparable(bare),
    year: years[0],
    isEveryYear: plain.search(everyYear) >= 0,
    unit: units[0],
  };
}

/** The unit that a text names, such as 万元, 元/人, % or 单位：千元. */
export function readUnit(text: string): ColumnUnit | undefined {
  const plain = text.normalize('NFKC').trim().replace(unitPrefix, '').trim().toLowerCase();
  if (rosterHeads.percent.some((each) => each === plain)) return 'percent';
  if (rosterHeads.permille.some((each) => each === plain)) return 'permille';
  if (rosterHeads.plain.some((each) => each === plain)) return 'one';
  const [found, power] = scaled.exec(plain) ?? [];
  if (found === undefined) return undefined;
  return power === undefined ? 'one' : rosterHeads.powers[power as keyof typeof rosterHeads.powers];
}

import { rosterHeads } from '../../i18n';
import type { TableCell } from '../tables/table';
import type { Institution, RosterBasis, RosterVariable } from './rosterBasis';

/** What a roster's heads and words are called where it is written. */
export interface RosterWording {
  readonly language: 'zh' | 'en';
  readonly heads: Readonly<Record<'id' | 'nameZh' | 'nameEn' | 'level' | 'ownerLevel', string>>;
  /** The units of figures in words; empty where one has none. */
  readonly units: Readonly<Record<string, string>>;
}

interface Column {
  readonly variable: RosterVariable;
  readonly year: number | undefined;
}

/**
 * The last roster as a table with heads that are read back as what they are: every figure that it has, year by year, or
 * once where it holds for every year; in the units of the rules.
 */
export function rosterTable(basis: RosterBasis, wording: RosterWording): TableCell[][] {
  const columns = basis.variables.flatMap((variable) => columnsOf(variable, basis.institutions));
  return tableOf(columns, basis, wording, figureAlone);
}

/**
 * The table to fill in for a year: codes and names of the last roster, the figures that it has or that a list asks for,
 * each with what is known for that year; what is not known is blank.
 */
export function rosterTemplate(
  basis: RosterBasis,
  asked: readonly string[],
  wording: RosterWording,
): TableCell[][] {
  const columns = basis.variables
    .filter(
      ({ id, isInput }) =>
        isInput && (asked.includes(id) || basis.institutions.some(({ values }) => id in values)),
    )
    .map((variable) => ({ variable, year: basis.year }));
  return tableOf(columns, basis, wording, figureIn);
}

function columnsOf(variable: RosterVariable, institutions: readonly Institution[]): Column[] {
  const given = institutions.map(({ values }) => values[variable.id]).filter((each) => each !== undefined);
  const years = new Set(
    given.flatMap((each) => (typeof each === 'number' ? [] : Object.keys(each).map(Number))),
  );
  const dated = [...years].sort((left, right) => left - right).map((year) => ({ variable, year }));
  return given.some((each) => typeof each === 'number') ? [{ variable, year: undefined }, ...dated] : dated;
}

function tableOf(
  columns: readonly Column[],
  { variables, institutions }: RosterBasis,
  { language, heads, units }: RosterWording,
  figureOf: typeof figureIn,
): TableCell[][] {
  const labels = variables.map(({ label }) => label[language]);
  const every = rosterHeads.everyYear[language === 'zh' ? 0 : rosterHeads.everyYear.length - 1] ?? '';
  const headOf = ({ variable, year }: Column) => {
    const label = variable.label[language];
    const isShared = labels.indexOf(label) !== labels.lastIndexOf(label);
    const inUnit = units[variable.unit] ?? '';
    const parts = [label, isShared ? variable.id : '', year === undefined ? every : String(year)];
    const text = parts.filter((part) => part !== '').join(' ');
    if (inUnit === '') return text;
    return rosterHeads.unitBehind[language].replace('{unit}', inUnit).replace('{text}', text);
  };
  const words = language === 'zh' ? 0 : -1;
  const rows = institutions.map(({ id, name, level, ownerLevel, values }) => [
    id,
    name.zh,
    name.en,
    wordAt(rosterHeads.levels[level], words),
    wordAt(rosterHeads.owners[ownerLevel], words),
    ...columns.map(({ variable, year }) => figureOf(values[variable.id], year)),
  ]);
  return [
    [heads.id, heads.nameZh, heads.nameEn, heads.level, heads.ownerLevel, ...columns.map(headOf)],
    ...rows,
  ];
}

/** The first word of a list is the Chinese one that is written; among the English ones the first too. */
function wordAt(words: readonly string[], language: 0 | -1): string {
  return language === 0 ? (words[0] ?? '') : (words.find((word) => /^[a-z]/.test(word)) ?? '');
}

type Given = Institution['values'][string] | undefined;

/** The figure of a year, be it its own or that of every year. */
function figureIn(given: Given, year: number | undefined): TableCell {
  return typeof given === 'object' ? given[String(year)] : given;
}

/** A figure that holds for every year stands in its own column only, so that it comes back as one. */
function figureAlone(given: Given, year: number | undefined): TableCell {
  return (typeof given === 'number') === (year === undefined) ? figureIn(given, year) : undefined;
}

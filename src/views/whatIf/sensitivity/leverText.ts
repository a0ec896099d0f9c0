import { parseExact, zero, type Exact, type Figure, type LabLever } from '../../../engine';
import { grouped, yuanIn } from '../../../format';
import { sensitivityWords as lab } from '../../../i18n';
import type { App, LabFigure, Words } from '../../../state';

/** A number of a trial run as words take it; beyond these digits a trial knows nothing. */
export function exactOf(number: number): Exact {
  return parseExact(Number(number.toPrecision(digits))) ?? zero;
}

const digits = 12;

const groups = {
  institutions: lab.allInstitutions,
  programs: lab.allPrograms,
  enterprises: lab.allEnterprises,
  districts: lab.allDistricts,
} as const;

/** A lever by the label of what it moves, and for whom: 生均拨款标准（全部院校）. */
export function leverName({ path, id }: LabLever, words: Words): string {
  const group = path.includes('*') ? path.split('.')[0] : undefined;
  const all = group !== undefined && group in groups ? groups[group as keyof typeof groups] : undefined;
  return words.label(id) + (all ? words.inBrackets(words.of(all)) : '');
}

/** A value of a lever: of several figures moved together, as a share of what they are at present. */
export function leverValue({ as, unit }: LabLever, value: number, words: Words): string {
  if (as === 'times') return words.say(lab.ofPresent, { share: percentText(value) });
  return words.quantity(exactOf(value), unit);
}

/** What a lever is at present, by itself: where several figures move together it is the whole of what they are. */
export function leverNow(lever: LabLever, words: Words): string {
  return lever.as === 'times' ? percentText(lever.now) : leverValue(lever, lever.now, words);
}

/** A share without the noughts that say nothing. */
function percentText(share: number): string {
  return `${grouped(String(Number((share * 100).toFixed(2))))}%`;
}

/** The unit in which a value of a lever is typed. */
export function leverUnit({ as, unit }: LabLever): string {
  return as === 'times' ? 'ratio' : unit;
}

/** What a value of a lever is typed in, in words. */
export function leverUnitName(lever: Pick<LabLever, 'as' | 'unit'>, words: Words): string {
  if (lever.as === 'times') return words.of(lab.percentOfPresent);
  return lever.unit === 'ratio' ? '%' : words.unit(lever.unit);
}

/** A figure of a trial with its unit, ? where it is not known. */
export function figureText(figure: Figure, unit: string, words: Words): string {
  if (figure.kind === 'known') return words.quantity(exactOf(figure.value), unit);
  return figure.kind === 'missing' ? '?' : '—';
}

/** As {@link figureText} where the unit stands above the table. */
export function figureNumber(figure: Figure, unit: string, words: Words): string {
  if (figure.kind === 'known') return words.number(exactOf(figure.value), unit);
  return figure.kind === 'missing' ? '?' : '—';
}

/** What is asked about, by name: with the institution where it is one's own. */
export function figureName({ about, words }: { about: Asked; words: Words }): string {
  const { variable, index } = about.figure;
  const { entity } = about.simulation.variable(variable);
  const { path } = about.simulation.entity(entity, index);
  const label = words.label(variable);
  return path === 'region' ? label : `${words.entityName(path)} · ${label}`;
}

interface Asked {
  readonly figure: LabFigure;
  readonly simulation: {
    variable(id: string): { readonly entity: string };
    entity(entity: string, index: number): { readonly path: string };
  };
}

/** How a number stands on an axis: short, in the unit on show. */
export function axisText(unit: string, view: App['view']): (value: number) => string {
  const short = (value: number) => grouped(String(Number(value.toPrecision(4))));
  if (unit === 'ratio') return (value) => `${short(value * 100)}%`;
  const scale = unit === 'yuan' ? yuanIn(view.money).valueOf() : 1;
  return (value) => short(value / scale);
}

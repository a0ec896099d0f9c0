import { whatIfChancesWords as own } from '../../../i18n';
import type { Bilingual } from '../../../schema';

interface Named {
  readonly path: string;
  readonly name: string;
}

const groups: readonly (readonly [string, Bilingual])[] = [
  ['region', own.groupRegion],
  ['institutions', own.groupInstitutions],
  ['programs', own.groupPrograms],
  ['parameters', own.groupParameters],
];

/** Levers by whose they are, in the order in which they are offered; those of none of the usual kinds last. */
export function leverGroups(levers: readonly Named[]): { title: Bilingual; levers: readonly Named[] }[] {
  const of = ({ path }: Named) => path.split('.')[0];
  const known = new Set(groups.map(([group]) => group));
  return [
    ...groups.map(([group, title]) => ({ title, levers: levers.filter((each) => of(each) === group) })),
    { title: own.groupOthers, levers: levers.filter((each) => !known.has(of(each) ?? '')) },
  ].filter(({ levers: some }) => some.length > 0);
}

import load, { type Highs } from 'highs';
import type { Linear } from '../../src/engine/feasibility/programme';

let loaded: Promise<Highs> | undefined;

/** What HiGHS, which is an independent solver, says of the same programme. */
export async function highsAnswer(linear: Linear): Promise<{ status: string; value: number }> {
  loaded ??= load();
  const { Status, ObjectiveValue } = (await loaded).solve(textOf(linear));
  return { status: Status, value: ObjectiveValue };
}

/** The programme in the LP format of CPLEX. */
function textOf({ columns, minimise, rows, binary = [] }: Linear): string {
  const sum = (terms: Linear['minimise']) =>
    terms.length === 0
      ? '0 x0'
      : terms.map(([column, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${column}`).join(' ');
  const constraints = rows.flatMap(({ terms, least, most }, index) => [
    ...(least === undefined ? [] : [` a${index}: ${sum(terms)} >= ${least}`]),
    ...(most === undefined ? [] : [` b${index}: ${sum(terms)} <= ${most}`]),
  ]);
  const all = Array.from({ length: columns }, (_, column) => ` x${column} >= 0`);
  const switches = binary.length > 0 ? ['Binary', ...binary.map((column) => ` x${column}`)] : [];
  return [
    'Minimize',
    ` obj: ${sum(minimise)}`,
    'Subject To',
    ...constraints,
    'Bounds',
    ...all,
    ...switches,
    'End',
  ].join('\n');
}

import { compareWords as c } from '../../i18n';
import { greatestDifference, statusRows, turns, type ComparedRow, type Words } from '../../state';
import { withRun, type Column } from './comparedColumns';
import { differenceWords } from './differenceWords';
import { measureName } from '../measureName';

/** The page in one sentence: which column differs most from the base, and in what. */
export function headline(
  columns: readonly Column[],
  rows: readonly ComparedRow[],
  year: number,
  words: Words,
): string {
  const { say } = words;
  const [first] = columns;
  if (!first) return say(c.addFirst);
  const base = first.name;
  if (first.why !== undefined && first.why !== 'working') return say(c.noBase, { base });
  if (columns.length === 1) return say(c.addOne, { base });
  if (columns.some(({ why }) => why === 'working')) return say(c.working);
  const runs = withRun(columns).map(({ key, run }) => ({ key, simulation: run.simulation }));
  const requirements = statusRows(runs, year);
  const turnsIn = (keys: readonly string[]) => {
    const count = requirements.filter((row) => turns(row, first.key, keys)).length;
    return count === 0 ? '' : count === 1 ? say(c.turnsOne) : say(c.turns, { count });
  };
  const greatest = greatestDifference(rows, first.key);
  if (!greatest) return say(c.alike, { year, base, turns: turnsIn(runs.map(({ key }) => key)) });
  const row = rows.find(({ id }) => id === greatest.id);
  const [from, to] = [first.key, greatest.key].map((key) => row?.values.get(key));
  const amount = row && from && to && differenceWords(from, to, row.unit, words);
  return say(c.differs, {
    year,
    base,
    column: columns.find(({ key }) => key === greatest.key)?.name ?? '',
    figure: words.inSentence(measureName(greatest.id, words)),
    amount: amount ?? '',
    turns: turnsIn([greatest.key]),
  });
}

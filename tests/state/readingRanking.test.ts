import { describe, expect, it } from 'vitest';
import { ReadingRanking } from '../../src/state';
import { FakeLater } from '../support/later';
import { onTable } from '../support/table';

describe('which wording matters most', () => {
  it('every used reading is tried under each option, and ranked by the figure asked about', () => {
    const table = onTable('teaching');
    const later = new FakeLater();
    const ranking = new ReadingRanking(later.later);
    ranking.workOut(table, [2026]);
    expect(ranking.progress.done).toBe(0);
    const count = later.all();
    expect(ranking.progress).toEqual({ done: count, all: count });
    const gaps = ranking.ranked('fundingGap');
    const used = [...table.simulation.rules.readings.values()].filter((reading) => reading.used);
    expect(gaps.map(({ id }) => id).sort()).toEqual(used.map(({ id }) => id).sort());
    const numbers = gaps.flatMap(({ spread }) => (spread ? [spread.valueOf()] : []));
    expect(numbers).toEqual([...numbers].sort((left, right) => right - left));
    expect(numbers[0]).toBeGreaterThan(0);
    const pools = ranking.ranked('performancePayPool');
    expect(pools.some(({ spread }) => spread && spread.n !== 0n)).toBe(true);
    expect(ranking.ranked('notMet').some(({ flips }) => flips.length > 0)).toBe(true);
  });

  it('over all years is the sum of the years', () => {
    const table = onTable('teaching');
    const spreadIn = (years: readonly number[]) => {
      const later = new FakeLater();
      const ranking = new ReadingRanking(later.later);
      ranking.workOut(table, years);
      later.all();
      const earmark = ranking.ranked('vetEarmarkRequired').find(({ id }) => id === 'earmarkBase');
      return earmark?.spread?.valueOf() ?? NaN;
    };
    expect(spreadIn([2025, 2026])).toBeCloseTo(spreadIn([2025]) + spreadIn([2026]), 6);
  });
});

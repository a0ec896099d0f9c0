import { beforeEach, describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import type { PolicyPack } from '../../src/engine';
import type { ScenarioFile } from '../../src/schema';
import {
  Comparison,
  commonYears,
  comparedRows,
  comparedSeries,
  columnKey,
  figureIn,
  figuresOf,
  greatestDifference,
  statusRows,
  turns,
  unitOfFigure,
  type ColumnRun,
  type ColumnSpec,
  type Workspace,
} from '../../src/state';
import { FakeLater } from '../support/later';
import { packOf, shown } from '../support/run';
import { onTable } from '../support/table';

let fake: FakeLater;
beforeEach(() => {
  fake = new FakeLater();
});

const files = {
  pack: (id: string): Promise<PolicyPack> => Promise.resolve(packOf(id)),
  scenario: (id: string): Promise<ScenarioFile> => {
    const found = findScenario(id);
    return found.ok ? Promise.resolve(found.value.value) : Promise.reject(new Error(id));
  },
};
const arrive = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Compares as the effect of the page does: for what is on the table, and again whenever a file has come. */
async function settle(comparison: Comparison, workspace: Workspace, specs: readonly ColumnSpec[]) {
  for (let round = 0; round < 3; round += 1) {
    comparison.compare(workspace, specs);
    await arrive();
  }
  comparison.compare(workspace, specs);
  fake.all();
}

function runOf(comparison: Comparison, spec: ColumnSpec): ColumnRun {
  const found = comparison.of(columnKey(spec));
  if (typeof found === 'string') throw new Error(`${columnKey(spec)}: ${found}`);
  return found;
}

const table: ColumnSpec = { kind: 'table' };
const opened: ColumnSpec = { kind: 'opened' };
const share = { variable: 'vetEarmarkShare', entity: 'region', year: 2026 };
const earmark = (run: ColumnRun) => shown(run.simulation, 'vetEarmark', 2026);

describe('columns of a comparison', () => {
  it('the table is there at once; the scenario as opened is without its changes and under its own policy', async () => {
    const workspace = onTable();
    const before = shown(workspace.simulation, 'vetEarmark', 2026);
    workspace.setCells([share], 0.4);
    workspace.usePolicy(packOf('ningxia'));
    const comparison = new Comparison(files, fake.later);
    comparison.compare(workspace, [table, opened]);
    expect(earmark(runOf(comparison, table))).toBe(shown(workspace.simulation, 'vetEarmark', 2026));
    await settle(comparison, workspace, [table, opened]);
    expect(earmark(runOf(comparison, opened))).toBe(before);
    expect(runOf(comparison, opened).pack.policy.id).toBe('xingan');
  });

  it('another scenario, another scenario under another policy, the table under another policy', async () => {
    const specs: ColumnSpec[] = [
      { kind: 'scenario', id: 'ningxia' },
      { kind: 'scenario', id: 'ningxia', policy: 'qinhuangdao' },
      { kind: 'policy', id: 'qinhuangdao' },
    ];
    const workspace = onTable();
    workspace.setCells([share], 0.4);
    const comparison = new Comparison(files, fake.later);
    await settle(comparison, workspace, specs);
    const [own, other, carried] = specs.map((spec) => runOf(comparison, spec));
    expect(own && earmark(own)).toBe(shown(onTable('ningxia').simulation, 'vetEarmark', 2026));
    expect([other?.pack.policy.id, other?.source.scenario.id]).toEqual(['qinhuangdao', 'ningxia']);
    expect(carried && earmark(carried)).toBe(earmarkUnder(workspace, 'qinhuangdao'));
  });

  it('one reading taken otherwise; one that cannot be taken with the others is refused', async () => {
    const net: ColumnSpec = { kind: 'reading', reading: 'higherFloorTest', option: 'each' };
    const none: ColumnSpec = { kind: 'reading', reading: 'higherFloorTest', option: 'noSuch' };
    const workspace = onTable();
    const comparison = new Comparison(files, fake.later);
    await settle(comparison, workspace, [table, net, none]);
    expect(runOf(comparison, net).simulation.rules.readings.get('higherFloorTest')?.chosen).toBe('each');
    expect(comparison.of(columnKey(none))).toBe('refused');
  });

  it('what was kept stays as it was while the table goes on', async () => {
    const workspace = onTable();
    workspace.setCells([share], 0.4);
    const { work } = workspace;
    const kept: ColumnSpec = { kind: 'kept', number: 1, name: 'a', scenario: 'xingan', work };
    const before = shown(workspace.simulation, 'vetEarmark', 2026);
    workspace.setCells([share], 0.5);
    const comparison = new Comparison(files, fake.later);
    await settle(comparison, workspace, [table, kept]);
    expect(earmark(runOf(comparison, kept))).toBe(before);
    expect(earmark(runOf(comparison, table))).not.toBe(before);
  });

  it('is run again only where a change reaches it', async () => {
    const specs: ColumnSpec[] = [table, opened, { kind: 'policy', id: 'ningxia' }];
    const workspace = onTable();
    const comparison = new Comparison(files, fake.later);
    await settle(comparison, workspace, specs);
    const before = runOf(comparison, opened);
    workspace.setCells([share], 0.5);
    comparison.compare(workspace, specs);
    expect(comparison.of('opened')).toBe(before);
    expect(comparison.of('policy:ningxia')).toBe('working');
    expect(fake.all()).toBe(1);
  });

  it('says what did not come, and asks for it again', async () => {
    let isDown = true;
    const spec: ColumnSpec = { kind: 'scenario', id: 'ningxia' };
    const down = {
      ...files,
      scenario: (id: string) => (isDown ? Promise.reject(new Error('offline')) : files.scenario(id)),
    };
    const workspace = onTable();
    const comparison = new Comparison(down, fake.later);
    comparison.compare(workspace, [spec]);
    await arrive();
    expect(comparison.of(columnKey(spec))).toBe('notFetched');
    isDown = false;
    await settle(comparison, workspace, [spec]);
    expect(runOf(comparison, spec).source.scenario.id).toBe('ningxia');
  });
});

describe('what columns are compared by', () => {
  const pair = async () => {
    const workspace = onTable('teaching');
    const base = workspace.simulation;
    workspace.setCells([{ ...share }], 0.1);
    await arrive();
    return [
      { key: 'a', simulation: base },
      { key: 'b', simulation: workspace.simulation },
    ] as const;
  };

  it('figures of both, counts of requirements, and none in a year that is not of the run', async () => {
    const columns = await pair();
    const figures = figuresOf(columns, 2026);
    expect(figures).toContain('vetEarmark');
    expect(figures.slice(-3)).toEqual(['performancePayPool', 'notMet', 'targetsMet']);
    const rows = comparedRows(columns, figures, 2026);
    const [from, to] = ['a', 'b'].map((key) => rows.find(({ id }) => id === 'vetEarmark')?.values.get(key));
    expect(from?.kind === 'known' && to?.kind === 'known' && to.number.compare(from.number) < 0).toBe(true);
    expect(comparedRows(columns, figures, 1990).every(({ values }) => values.size === 0)).toBe(true);
    expect(figureIn(columns[0].simulation, 'vetEarmark', 1990)).toBeUndefined();
    expect(unitOfFigure(columns[0].simulation, 'notMet')).toBe('count');
  });

  it('the greatest difference is that of most money, whatever else differs', async () => {
    const columns = await pair();
    const rows = comparedRows(columns, figuresOf(columns, 2026), 2026);
    const greatest = greatestDifference(rows, 'a');
    const amounts = rows.flatMap(({ id, unit, values }) => {
      const [from, to] = [values.get('a'), values.get('b')];
      const isMoney = unit === 'yuan' && from?.kind === 'known' && to?.kind === 'known';
      return isMoney ? [{ id, size: Math.abs(to.number.sub(from.number).valueOf()) }] : [];
    });
    const [most] = amounts.sort((left, right) => right.size - left.size);
    expect([greatest?.key, greatest?.id]).toEqual(['b', most?.id]);
    expect(greatest?.amount.abs().valueOf()).toBe(most?.size);
    expect(most?.size).toBeGreaterThan(0);
    const alike = comparedRows([columns[0], { ...columns[0], key: 'b' }], figuresOf(columns, 2026), 2026);
    expect(greatestDifference(alike, 'a')).toBeUndefined();
  });

  it('over the years that all have, of the table with the question that each cell can be asked', async () => {
    const columns = await pair();
    const { from, to } = columns[0].simulation.years;
    const years = commonYears(columns);
    expect([years[0], years.at(-1)]).toEqual([from, to]);
    expect(commonYears([])).toEqual([]);
    const [table, other] = [true, false].map((isTable) =>
      comparedSeries(columns[1], 'vetEarmark', years, isTable),
    );
    expect(table?.cells[0]?.question).toEqual({ kind: 'cell', variable: 'vetEarmark', index: 0, year: from });
    expect(other?.cells[0]).not.toHaveProperty('question');
    // What is summed over schools is no one cell.
    const pool = comparedSeries(columns[1], 'performancePayPool', years, true);
    expect([pool.unit, pool.cells[0]?.question]).toEqual(['yuan', undefined]);
  });

  it('requirements that stand otherwise than in the base', async () => {
    const columns = await pair();
    const turned = statusRows(columns, 2026).filter((row) => turns(row, 'a', ['b']));
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.length).toBeLessThan(statusRows(columns, 2026).length);
    expect(statusRows(columns, 1990)).toEqual([]);
  });
});

function earmarkUnder(workspace: Workspace, policy: string): string {
  const other = onTable('xingan', { ...workspace.work, policy });
  return shown(other.simulation, 'vetEarmark', 2026);
}

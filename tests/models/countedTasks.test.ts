import { describe, expect, it } from 'vitest';
import { runTarget } from '../../src/engine';
import { run, scenario, shown, type Sketch } from '../support/run';

const years = { from: 2024, to: 2026 };

/** What becomes of a target in a year, for a region of which only the values given are known. */
function statusOf(policy: string, target: string, year: number, sketch: Sketch, patch = {}) {
  const { simulation } = run(policy, scenario({ years, level: 'province', ...sketch }), patch);
  const rule = simulation.rules.targets.find(({ id }) => id === target);
  if (!rule) throw new Error(`no target ${target}`);
  return runTarget(rule, simulation, 0, year).status;
}

describe('program sites that serve key industries, 70% by 2025', () => {
  it.each([
    [699, 'notMet'],
    [700, 'met'],
    [701, 'met'],
  ])('%i of a thousand are %s', (keyIndustrySites, status) => {
    const region = { programSites: 1000, keyIndustrySites };
    expect(statusOf('inner-mongolia', 'keyIndustrySites70', 2025, { region })).toBe(status);
  });

  it('is not late before 2025', () => {
    const region = { programSites: 1000, keyIndustrySites: 699 };
    expect(statusOf('inner-mongolia', 'keyIndustrySites70', 2024, { region })).toBe('notDue');
  });

  it('rises with what a year adds, and what is added costs money', () => {
    const region = {
      programSites: 1000,
      keyIndustrySites: { 2023: 610 },
      keyIndustrySitesAdded: 30,
      keyIndustrySitesUnitCost: 150_000,
    };
    const { simulation } = run('inner-mongolia', scenario({ years, level: 'province', region }));
    expect(shown(simulation, 'keyIndustryShare', 2026)).toBe('0.7');
    expect(shown(simulation, 'keyIndustrySitesCost', 2026)).toBe('4500000.00');
    expect(shown(simulation, 'programTasksCost', 2026)).toBe('4500000.00');
    expect(shown(simulation, 'programsUse', 2026)).toBe('4500000.00');
  });
});

describe('about forty premium schools', () => {
  it.each([
    [39, {}, 'notMet'],
    [40, {}, 'met'],
    [38, { 'readings.aboutTolerance': 'fivePercent' }, 'met'],
    [37, { 'readings.aboutTolerance': 'fivePercent' }, 'notMet'],
    [36, { 'readings.aboutTolerance': 'tenPercent' }, 'met'],
  ])('%i under %o are %s in 2025', (premiumSchools, patch, status) => {
    const sketch = { region: { premiumSchools } };
    expect(statusOf('inner-mongolia', 'premiumSchools40', 2025, sketch, patch)).toBe(status);
  });

  it('are asked of the whole region and not of a league, which has three of its own to build', () => {
    const league: Sketch = { level: 'prefecture', region: { premiumSchools: 3 } };
    expect(statusOf('xingan', 'premiumSchools40', 2025, league)).toBe('notApplicable');
    expect(statusOf('xingan', 'premiumSchools3', 2025, league)).toBe('met');
    expect(statusOf('xingan', 'premiumSchools3', 2025, { ...league, region: { premiumSchools: 2 } })).toBe(
      'notMet',
    );
  });
});

describe('“every prefecture” and “every county”', () => {
  it.each([
    [11, 'notDue'],
    [12, 'met'],
  ])('%i alliances in twelve prefectures are %s, since no deadline is set', (vetAlliances, status) => {
    const region = { prefectures: 12, vetAlliances };
    expect(statusOf('inner-mongolia', 'allianceEveryPrefecture', 2026, { region })).toBe(status);
  });

  it('says nothing while the number of prefectures is not known', () => {
    const region = { vetAlliances: 12 };
    expect(statusOf('inner-mongolia', 'allianceEveryPrefecture', 2026, { region })).toBe('unknown');
  });

  it('counts a labour-practice base for each county', () => {
    const region = { bannerCounties: 6, labourBases: 6 };
    expect(statusOf('xingan', 'labourBaseEveryCounty', 2026, { region })).toBe('met');
  });
});

import {
  compareRoster,
  guessColumns,
  rosterBasis,
  type RosterBasis,
  type RosterPlan,
  type RosterReport,
  type RosterWording,
  type TableCell,
  type Tables,
} from '../../src/exchange';
import { findScenario } from '../../src/cli/files';
import { unitText } from '../../src/i18n';
import { run } from './run';
import type { ScenarioFile } from '../../src/schema';

const unitNames = [
  'yuan',
  'person',
  'post',
  'personTime',
  'yuan/person',
  'yuan/personTime',
  'ratio',
  'score',
  'count',
];

/** A built-in scenario. */
export function builtInScenario(id: string): ScenarioFile {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return loaded.value.value;
}

/** What rosters are held against in a scenario, with its own schools or with others. */
export function basisOf(
  scenario: ScenarioFile,
  year = 2026,
  institutions = scenario.institutions,
): RosterBasis {
  const { rules } = run(scenario.policy, scenario).simulation;
  return rosterBasis(rules, institutions, scenario.years, year);
}

export function wordingIn(language: 'zh' | 'en'): RosterWording {
  const heads =
    language === 'zh'
      ? { id: '代码', nameZh: '名称', nameEn: '英文名称', level: '层次', ownerLevel: '隶属' }
      : { id: 'Code', nameZh: 'Name', nameEn: 'English name', level: 'Level', ownerLevel: 'Owner' };
  const units = Object.fromEntries(unitNames.map((unit) => [unit, unitText(unit, language)]));
  return { language, heads, units };
}

export function tablesOf(rows: readonly (readonly TableCell[])[]): Tables {
  return { file: 'x.xlsx', encoding: undefined, sheets: [{ name: '名册', rows }] };
}

/** The plan that a file is opened with, but for what a test says. */
export function planFor(tables: Tables, basis: RosterBasis, changes: Partial<RosterPlan> = {}): RosterPlan {
  const layout = guessColumns(tables, basis);
  return { ...layout, corrections: {}, decisions: {}, removed: [], jump: 0.3, confirmed: [], ...changes };
}

/** What a table would change, and the roster that it would make. */
export function compared(tables: Tables, basis: RosterBasis, changes: Partial<RosterPlan> = {}) {
  const outcome = compareRoster(tables, planFor(tables, basis, changes), basis);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
  return outcome.value;
}

/** The line of a row of the file. */
export function lineOf(report: RosterReport, row: number) {
  return report.lines.find((line) => line.row === row);
}

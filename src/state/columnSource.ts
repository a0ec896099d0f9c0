import type { Layer, PolicyPack } from '../engine';
import type { ScenarioFile } from '../schema';
import type { ColumnSpec } from './columnSpec';
import { withRoster } from './withRoster';
import { layersOf, tableOf } from './table';
import type { Workspace } from './workspace.svelte';

/** What a column is run from: data, their years, rules, and what lies over both. */
export interface ColumnSource {
  readonly pack: PolicyPack;
  readonly scenario: ScenarioFile;
  readonly years: ScenarioFile['years'];
  readonly layers: readonly Layer[];
}

/** Where files come from; what is not there yet is on its way. */
export interface ColumnFiles {
  pack(id: string): PolicyPack | undefined;
  scenario(id: string): ScenarioFile | undefined;
}

/** What a column is run from; undefined as long as its files are not there. */
export function columnSource(
  spec: ColumnSpec,
  { pack, scenario, years, history }: Pick<Workspace, 'pack' | 'scenario' | 'years' | 'history'>,
  files: ColumnFiles,
): ColumnSource | undefined {
  const table = { pack, scenario, years, layers: layersOf(history.table) };
  switch (spec.kind) {
    case 'table':
      return table;
    case 'opened':
      return asOpened(scenario, scenario.policy, files);
    case 'scenario': {
      const other = files.scenario(spec.id);
      return other && asOpened(other, spec.policy ?? other.policy, files);
    }
    case 'policy':
      return under(files.pack(spec.id), table);
    case 'reading': {
      const patch = { [`readings.${spec.reading}`]: spec.option };
      return { ...table, layers: [...table.layers, { origin: 'column', patch }] };
    }
    case 'kept': {
      const own = files.scenario(spec.scenario);
      const kept = tableOf(spec.work);
      const data = own && {
        scenario: withRoster(own, kept.roster),
        years: kept.years ?? own.years,
        layers: layersOf(kept),
      };
      return data && under(files.pack(spec.work.policy), data);
    }
  }
}

function asOpened(scenario: ScenarioFile, policy: string, files: ColumnFiles): ColumnSource | undefined {
  return under(files.pack(policy), { scenario, years: scenario.years, layers: [] });
}

function under(pack: PolicyPack | undefined, data: Omit<ColumnSource, 'pack'>): ColumnSource | undefined {
  return pack && { ...data, pack };
}

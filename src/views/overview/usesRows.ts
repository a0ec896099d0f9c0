import { flowId, sourceIds, useIds, type Words } from '../../state';

/** A column of the table of uses: the variable of a use in it, and that of all uses together. */
export interface UsesColumn {
  readonly label: string;
  readonly idOf: (use: string) => string;
  readonly total: string;
}

/** A row of the table of uses: a variable of the region for each column; undefined where a cell stays empty. */
export interface UsesRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly (string | undefined)[];
}

/** What each source pays, what is needed and what is lacking. */
export function usesColumns({ label, t }: Words): UsesColumn[] {
  return [
    ...sourceIds.map((source) => ({
      label: label(source),
      idOf: (use: string) => flowId(source, use),
      total: `${source}Paid`,
    })),
    { label: t('need'), idOf: (use) => use, total: 'fundingNeed' },
    { label: t('gap'), idOf: (use) => `${use}Gap`, total: 'fundingGap' },
  ];
}

/** The uses, their total, what each source has and what stays idle, by the variables of a year. */
export function usesRows(columns: readonly UsesColumn[], { label, t }: Words): UsesRow[] {
  return [
    ...useIds.map((use) => ({ id: use, label: label(use), cells: columns.map(({ idOf }) => idOf(use)) })),
    { id: 'total', label: t('total'), cells: columns.map(({ total }) => total) },
    { id: 'available', label: t('available'), cells: [...sourceIds, 'fundingAvailable', undefined] },
    { id: 'idle', label: t('idle'), cells: [...sourceIds.map(() => undefined), 'idleMoney', undefined] },
  ];
}

import type { Simulation } from '../../engine';

/** What of a run goes into a workbook. */
export interface WorkbookChoice {
  /** Within the years of the run. */
  readonly years: { readonly from: number; readonly to: number };
  /** Ids of the institutions to put in; undefined: all. */
  readonly institutions: ReadonlySet<string> | undefined;
  readonly isValuesOnly: boolean;
}

/** The part of a run that goes into a workbook: which entities, and which of its years. */
export class Scope {
  readonly #selected = new Map<string, readonly number[]>();
  readonly #positions = new Map<string, ReadonlyMap<number, number>>();

  constructor(
    readonly simulation: Simulation,
    readonly choice: WorkbookChoice,
  ) {
    const { population } = simulation;
    const wanted = choice.institutions;
    const isIn = (index: number) => !wanted || wanted.has(population.get('institution')?.[index]?.id ?? '');
    for (const [kind, entities] of population) {
      const indices = entities.flatMap(({ parent }, index) => {
        const institution = kind === 'institution' ? index : kind === 'program' ? parent : undefined;
        return institution === undefined || isIn(institution) ? [index] : [];
      });
      this.#selected.set(kind, indices);
      this.#positions.set(kind, new Map(indices.map((index, at) => [index, at])));
    }
  }

  /** The years of the workbook, in order. */
  get years(): number[] {
    const { from, to } = this.choice.years;
    return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  }

  /** Whether cells of years before the first one are what is given, and not results of years that were left out. */
  get startsWithRun(): boolean {
    return this.choice.years.from === this.simulation.years.from;
  }

  selected(kind: string): readonly number[] {
    return this.#selected.get(kind) ?? [];
  }

  /** The place of an entity among those that are put in. */
  position(kind: string, index: number): number {
    const found = this.#positions.get(kind)?.get(index);
    if (found === undefined) throw new Error(`unreachable: ${kind} ${String(index)} is not in the workbook`);
    return found;
  }

  isWhole(kind: string): boolean {
    return this.selected(kind).length === (this.simulation.population.get(kind)?.length ?? 0);
  }
}

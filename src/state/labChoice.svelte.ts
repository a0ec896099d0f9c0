import type { Simulation } from '../engine';
import type { LabFigure } from './chanceDesk.svelte';

/** A figure that can be asked about: of the region, or of every institution. */
export interface OfferedFigure {
  readonly variable: string;
  readonly of: 'region' | 'institution';
}

/** Amounts of money first, the gap before all; then levels per student. */
const candidates: readonly OfferedFigure[] = [
  { variable: 'fundingGap', of: 'region' },
  { variable: 'fundingNeed', of: 'region' },
  { variable: 'vetEarmarkRequired', of: 'region' },
  { variable: 'higherFloorShortfall', of: 'region' },
  { variable: 'higherPerStudentLevel', of: 'region' },
  { variable: 'secondaryPerStudentLevel', of: 'region' },
  { variable: 'performancePayPool', of: 'institution' },
  { variable: 'perStudentAppropriationLevel', of: 'institution' },
];

/** Amounts above zero of which are missing. */
const shortfalls = ['fundingGap', 'higherFloorShortfall'];

/** Which figure the what-if page asks about; the year is that of the whole app. */
export class LabChoice {
  #variable = $state('fundingGap');
  #index = $state(0);

  constructor(private readonly simulation: () => Simulation) {}

  /** What applies to anyone in any year under the rules on the table. */
  readonly offered: readonly OfferedFigure[] = $derived(
    candidates.filter(({ variable, of }) => isOfUse(this.simulation(), variable, of)),
  );

  /** The figure that is asked about: as chosen, as far as the rules and institutions on the table have it. */
  get figure(): LabFigure {
    return this.#figure;
  }
  // Derived, so that the same choice stays the same object while other things change.
  readonly #figure: LabFigure = $derived.by(() => {
    const chosen = this.offered.find(({ variable }) => variable === this.#variable) ?? this.offered[0];
    if (chosen?.of !== 'institution') return { variable: chosen?.variable ?? 'fundingGap', index: 0 };
    const schools = this.simulation().population.get('institution')?.length ?? 0;
    return { variable: chosen.variable, index: Math.min(this.#index, Math.max(0, schools - 1)) };
  });

  choose(variable: string): void {
    this.#variable = variable;
  }
  chooseInstitution(index: number): void {
    this.#index = index;
  }
}

/** The shortfalls of the region that the rules on the table know. */
export function shortfallsOf(simulation: Simulation): LabFigure[] {
  return shortfalls
    .filter((variable) => isOfUse(simulation, variable, 'region'))
    .map((variable) => ({ variable, index: 0 }));
}

/** Whether anyone has the figure in any year; of many institutions the first few tell. */
function isOfUse(simulation: Simulation, variable: string, of: OfferedFigure['of']): boolean {
  if (simulation.rules.variables.get(variable)?.entity !== of) return false;
  const { from, to } = simulation.years;
  const entities = simulation.population.get(of)?.slice(0, mostLookedAt) ?? [];
  return entities.some((_, index) =>
    Array.from({ length: to - from + 1 }, (_, at) => simulation.value(variable, index, from + at)).some(
      ({ kind }) => kind !== 'notApplicable',
    ),
  );
}

const mostLookedAt = 20;

import { simulate, type RuleReading, type Simulation, type Value } from '../engine';
import type { ScenarioFile } from '../schema';
import type { DocumentRun } from './carryOver';
import { documentRows } from './documentRows';
import { isSame } from './documentSteps';
import { afterDrawing, Queue, type Later } from './queue';

/** What taking another option of a reading would change for a college. */
export interface ReadingLine {
  readonly reading: RuleReading;
  readonly option: string;
  /** The figures compared that would differ; none where the option cannot be taken with the others. */
  readonly changes: readonly { readonly variable: string; readonly from: Value; readonly to: Value }[];
  readonly isRefused: boolean;
}

/** Where and when a comparison is made. */
export interface Place {
  readonly scenario: ScenarioFile;
  readonly index: number;
  readonly year: number;
}

/** The options not taken of a policy's readings that touch a college's pay, worked out once someone looks at them. */
export class ReadingLines {
  #lines = $state.raw<readonly ReadingLine[]>([]);
  #isDone = $state(false);
  readonly #queue: Queue;

  constructor(later: Later = afterDrawing) {
    this.#queue = new Queue(later);
  }

  /** By reading, in the order of the policy; a reading none of whose options changes a figure is not listed. */
  get lines(): readonly ReadingLine[] {
    const touches = ({ changes }: ReadingLine) => changes.length > 0;
    return this.#lines.filter(({ reading }) =>
      this.#lines.some((line) => line.reading === reading && touches(line)),
    );
  }
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Starts over, one option after another. What it returns stops the work. */
  workOut(run: DocumentRun, place: Place): () => void {
    this.#lines = [];
    this.#isDone = false;
    const used = [...run.simulation.rules.readings.values()].filter((reading) => reading.used);
    const jobs = used.flatMap((reading) =>
      Object.keys(reading.options ?? {})
        .filter((option) => option !== reading.chosen)
        .map((option) => () => {
          this.#lines = [...this.#lines, lineOf(run, reading, option, place)];
        }),
    );
    return this.#queue.start([...jobs, () => (this.#isDone = true)]);
  }
}

function lineOf(
  { pack, layers, simulation }: DocumentRun,
  reading: RuleReading,
  option: string,
  { scenario, index, year }: Place,
): ReadingLine {
  const trial = { origin: 'trial', patch: { [`readings.${reading.id}`]: option } };
  const outcome = simulate(pack, scenario, [...layers, trial]);
  const changes = outcome.ok ? changesOf(simulation, outcome.value.simulation, index, year) : [];
  return { reading, option, changes, isRefused: !outcome.ok };
}

function changesOf(
  before: Simulation,
  after: Simulation,
  index: number,
  year: number,
): ReadingLine['changes'] {
  return documentRows
    .map((variable) => ({
      variable,
      from: before.value(variable, index, year),
      to: after.value(variable, index, year),
    }))
    .filter(({ from, to }) => !isSame(from, to));
}

import { CompiledRules, Session, type Layer, type Outcome } from '../engine';
import type { ScenarioFile } from '../schema';
import { carryOver, type DocumentRun } from './carryOver';
import {
  changeKey,
  changeOf,
  columnChanges,
  comparable,
  groundOf,
  type ColumnChange,
  type Ground,
} from './columnChanges';
import type { ColumnSource } from './columnSource';

type Values = ScenarioFile['region']['values'];
type Has = (change: ColumnChange) => boolean;

/** Everything between two columns: the first with some of the changes made that lead to the second. */
export class Mixture {
  readonly changes: readonly ColumnChange[];
  readonly #before: ColumnSource;
  readonly #after: ColumnSource;
  readonly #ground: Ground;
  readonly #compiled = new CompiledRules();

  constructor(before: ColumnSource, after: ColumnSource) {
    [this.#before, this.#after] = comparable(before, after);
    this.#ground = groundOf(this.#before, this.#after);
    this.changes = columnChanges(this.#before, this.#after);
  }

  /** The run with some changes made; what the policy then in force has no place for is left out, as in any column. */
  with(made: ReadonlySet<string>): Outcome<DocumentRun> {
    const has: Has = (change) => made.has(changeKey(change));
    const [before, after] = [this.#before, this.#after];
    const { pack } = has({ kind: 'policy' }) ? after : before;
    const years = has({ kind: 'years' }) ? after.years : before.years;
    const data = this.#dataWith(has);
    const isMade = (path: string) => has(changeOf(path, this.#ground));
    const layers = [...only(before.layers, (path) => !isMade(path)), ...only(after.layers, isMade)];
    return carryOver(new Session(pack, { ...data, years }, this.#compiled), layers);
  }

  #dataWith(has: Has): ScenarioFile {
    const [before, after] = [this.#before.scenario, this.#after.scenario];
    if (before === after) return before;
    const { hasOneRoster } = this.#ground;
    const people = has({ kind: 'roster' }) ? after : before;
    const { institutions, enterprises, districts } = people;
    const sides = { before, after, has };
    const values = valuesOf(before.region.values, after.region.values, has);
    return {
      ...people,
      id: before.id,
      region: { ...people.region, values },
      allocations: (has({ kind: hasOneRoster ? 'allocations' : 'roster' }) ? after : before).allocations,
      ...(hasOneRoster ? mixedEntities(sides) : { institutions, enterprises, districts }),
    };
  }
}

/** The same institutions and all else with the values of the one scenario or the other, variable by variable. */
function mixedEntities({
  before,
  after,
  has,
}: {
  readonly before: ScenarioFile;
  readonly after: ScenarioFile;
  readonly has: Has;
}): Pick<ScenarioFile, 'institutions' | 'enterprises' | 'districts'> {
  const mixed = <T extends { readonly values: Values }>(all: readonly T[], others: readonly T[]): T[] =>
    all.map((each, at) => ({ ...each, values: valuesOf(each.values, others[at]?.values ?? {}, has) }));
  return {
    institutions: mixed(before.institutions, after.institutions).map((each, at) => ({
      ...each,
      programs: mixed(each.programs, after.institutions[at]?.programs ?? []),
    })),
    enterprises: mixed(before.enterprises, after.enterprises),
    districts: mixed(before.districts, after.districts),
  };
}

function valuesOf(before: Values, after: Values, has: Has): Values {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const value = (has({ kind: 'value', id }) ? after : before)[id];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

function only(layers: readonly Layer[], wanted: (path: string) => boolean): Layer[] {
  return layers.map((layer) => ({
    ...layer,
    patch: Object.fromEntries(Object.entries(layer.patch).filter(([path]) => wanted(path))),
  }));
}

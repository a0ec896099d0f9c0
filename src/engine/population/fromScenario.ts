import type { Bilingual, ScenarioFile } from '../../schema';
import { isIndivisible } from '../formula';
import { one, parseExact, zero, type Exact } from '../number';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { Rules, RuleVariable } from '../policy';
import { givenPlain, givenYears, type Given } from './given';
import type { Entity, Population } from './population';

type Values = ScenarioFile['region']['values'];
type FilePath = readonly (string | number)[];

interface Raw {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly name: Bilingual;
  readonly parent: number;
  readonly values: Values;
  readonly filePath: FilePath;
  readonly traits: { readonly level?: string | undefined; readonly ownerLevel?: string | undefined };
}

/**
 * The entities of a scenario under a policy's declarations. Refuses values of unknown variables, on the wrong
 * kind of entity, below what may be entered, and ids that stand twice.
 */
export function fromScenario(scenario: ScenarioFile, rules: Rules): Outcome<Population> {
  const problems: Problem[] = [];
  const raws = entitiesOf(scenario);
  const flags = [...rules.variables.values()].filter(({ flagOf }) => flagOf !== undefined);
  const population = new Map<string, Entity[]>([...rules.entities.keys()].map((kind) => [kind, []]));
  const paths = new Set<string>();
  const exactOf = sharing(parseExact);
  const plainOf = sharing(givenPlain);
  for (const raw of raws) {
    if (paths.has(raw.path))
      problems.push({ code: 'idTwice', file: scenario.id, path: raw.filePath, data: { piece: raw.id } });
    paths.add(raw.path);
    const given = new Map<string, Given>();
    for (const flag of flags) {
      if (flag.entity === raw.kind) given.set(flag.id, flagValue(flag, raw, scenario) ? yes : no);
    }
    for (const [id, value] of Object.entries(raw.values)) {
      const path = [...raw.filePath, 'values', id];
      const read = readGiven(id, value, raw.kind, rules, { exactOf, plainOf }, (code, data) =>
        problems.push({ code, file: scenario.id, path, data: { variable: id, ...data } }),
      );
      if (read) given.set(id, read);
    }
    const { kind, id, path, name, parent } = raw;
    population.get(kind)?.push({ kind, id, path, name, parent, given });
  }
  return problems.length > 0 ? fail(problems) : succeed(population);
}

/** Why a number may not be entered for a variable; undefined when it may. */
export function refuseNumber(
  variable: Pick<RuleVariable, 'unit' | 'min' | 'max'>,
  value: Exact,
): { code: string; data: Record<string, string> } | undefined {
  const { unit } = variable;
  if (unit === 'flag' && value.compare(0) !== 0 && value.compare(1) !== 0)
    return { code: 'notAFlag', data: {} };
  if (variable.min && value.compare(variable.min) < 0)
    return { code: 'belowMinimum', data: { piece: value.toString(), least: variable.min.toString() } };
  if (variable.max && value.compare(variable.max) > 0)
    return { code: 'aboveMaximum', data: { piece: value.toString(), most: variable.max.toString() } };
  if (isIndivisible(unit) && value.d !== 1n) return { code: 'notWhole', data: { piece: value.toString() } };
  return value.abs().compare(largestInput) > 0
    ? { code: 'tooLarge', data: { piece: value.toString() } }
    : undefined;
}

const largestInput = 1e15;

// One for all: thousands of schools with a dozen flags each need not hold a hundred thousand of them.
const [yes, no] = [givenPlain(one), givenPlain(zero)];

/** What is made of the same thing is the same: numbers of schools are millions, and most of them are few. */
function sharing<From, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, To>();
  return (from) => {
    const before = made.get(from);
    if (before !== undefined || made.has(from)) return before as To;
    const now = make(from);
    made.set(from, now);
    return now;
  };
}

function entitiesOf(scenario: ScenarioFile): Raw[] {
  const { region, institutions } = scenario;
  const regionTraits = { level: region.level };
  const shared = { traits: {}, parent: 0 };
  return [
    {
      kind: 'region',
      id: 'region',
      path: 'region',
      name: region.name,
      parent: -1,
      values: region.values,
      filePath: ['region'],
      traits: regionTraits,
    },
    ...institutions.map((each, index) => ({
      ...each,
      ...shared,
      kind: 'institution',
      path: `institutions.${each.id}`,
      filePath: ['institutions', index],
      traits: { level: each.level, ownerLevel: each.ownerLevel },
    })),
    ...institutions.flatMap((owner, ownerIndex) =>
      owner.programs.map((each, index) => ({
        ...shared,
        kind: 'program',
        id: `${owner.id}/${each.id}`,
        path: `programs.${owner.id}/${each.id}`,
        name: each.name ?? { zh: each.id, en: each.id },
        parent: ownerIndex,
        values: each.values,
        filePath: ['institutions', ownerIndex, 'programs', index],
      })),
    ),
    ...(['enterprise', 'district'] as const).flatMap((kind) =>
      scenario[`${kind}s`].map((each, index) => ({
        ...shared,
        kind,
        id: each.id,
        path: `${kind}s.${each.id}`,
        name: each.name ?? { zh: each.id, en: each.id },
        values: each.values,
        filePath: [`${kind}s`, index],
      })),
    ),
  ];
}

function flagValue({ flagOf }: RuleVariable, { traits }: Raw, scenario: ScenarioFile): boolean {
  if (!flagOf) return false;
  if (flagOf.level) return flagOf.level.includes(traits.level ?? '');
  if (flagOf.ownerLevel === 'region')
    return scenario.region.level === undefined || traits.ownerLevel === scenario.region.level;
  return (flagOf.ownerLevel ?? []).includes(traits.ownerLevel ?? '');
}

function readGiven(
  id: string,
  value: Values[string],
  kind: string,
  rules: Rules,
  { exactOf, plainOf }: { exactOf: typeof parseExact; plainOf: typeof givenPlain },
  refuse: (code: string, data: Record<string, string>) => void,
): Given | undefined {
  const variable = rules.variables.get(id);
  if (!variable) {
    refuse(rules.parameters.has(id) ? 'parameterAsValue' : 'unknownName', { piece: id });
    return undefined;
  }
  if (variable.entity !== kind) {
    refuse('wrongEntity', { piece: id, entity: variable.entity, kind });
    return undefined;
  }
  const read = (number: number): Exact | undefined => {
    const exact = exactOf(number);
    const problem = exact
      ? refuseNumber(variable, exact)
      : { code: 'notANumber', data: { piece: String(number) } };
    if (problem) refuse(problem.code, problem.data);
    return problem ? undefined : exact;
  };
  if (typeof value === 'number') {
    const exact = read(value);
    return exact && plainOf(exact);
  }
  const cells = Object.entries(value).map(([year, number]) => [Number(year), read(number)] as const);
  const readable = cells.filter((cell): cell is readonly [number, Exact] => cell[1] !== undefined);
  return givenYears(new Map(readable));
}

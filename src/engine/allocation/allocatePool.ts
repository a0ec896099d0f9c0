import { one, zero, type Exact } from '../number';
import type { Factor } from './factorScores';
import type { Round } from './fillBetween';
import { fundProjects, type FundedProject, type Project } from './fundProjects';
import { largestRemainder } from './largestRemainder';
import { roundDown } from './limits';
import type { Refused } from './refused';
import { shareByFactors, type FactorShare, type Sharer } from './shareByFactors';

/** A school that takes part. */
export interface School extends Omit<Sharer, 'already'> {
  /** Set by hand: fixed first, exempt from floor and cap. */
  readonly manual: Exact | undefined;
}

/** How a pool is divided before it is shared: by factors, for projects, by performance. The three sum to 1. */
export interface Split {
  readonly factors: Exact;
  readonly projects: Exact;
  readonly performance: Exact;
}

export interface Request {
  readonly pool: Exact;
  /** What parts are multiples of. */
  readonly unit: Exact;
  readonly schools: readonly School[];
  readonly split: Split;
  readonly factors: readonly Factor[];
  /** By what the performance part is shared; no coefficient, floor or cap acts on it. */
  readonly performance: readonly Factor[];
  readonly projects: readonly Project[];
}

/** How the part of one school came about; amounts in yuan, the last four rounded. */
export interface Share extends FactorShare {
  readonly isManual: boolean;
  readonly byFactors: Exact;
  readonly byProjects: Exact;
  readonly byPerformance: Exact;
  readonly part: Exact;
}

export interface Allocated {
  readonly kind: 'allocated';
  /** In the order of the schools asked for. */
  readonly parts: readonly Exact[];
  readonly shareOf: (school: number) => Share;
  /** What all schools together have of each factor, manual ones left out. */
  readonly totals: readonly Exact[];
  /** Rounds speak of schools by their position in `sharing`. */
  readonly rounds: readonly Round[];
  readonly sharing: readonly string[];
  readonly projects: readonly FundedProject[];
  readonly amounts: {
    readonly manual: Exact;
    readonly factors: Exact;
    readonly projects: Exact;
    readonly performance: Exact;
  };
  /** What the unit does not divide (尾差), and who got it. */
  readonly residue: { readonly amount: Exact; readonly to: string | undefined };
  /** What no project asks for where no factor part takes it. With the parts it sums to the pool. */
  readonly unallocated: Exact;
}

/**
 * Shares a pool among schools to the last fen (domain model, section 8): manual amounts first, then the split into
 * factor, project and performance part; projects by priority, performance by its own factors, and by factors what is
 * left. Floors and caps hold for what a school gets in all. The parts and what stays unallocated sum to the pool exactly.
 */
export function allocatePool(request: Request): Allocated | Refused {
  const { pool, unit, schools, split } = request;
  if (schools.length === 0) return { kind: 'refused', code: 'noSchool' };
  if (pool.s < 0n) return { kind: 'refused', code: 'negativePool', by: pool.neg() };
  const manual = total(schools.map((school) => school.manual ?? zero));
  const rest = pool.sub(manual);
  if (rest.s < 0n) return { kind: 'refused', code: 'manualAbovePool', by: rest.neg() };

  const positions = schools.flatMap((school, position) => (school.manual ? [] : [position]));
  const open = schools.filter((school) => !school.manual);
  if (open.length === 0 && rest.n > 0n) return { kind: 'refused', code: 'manualBelowPool', by: rest };
  const ofOpen = (factors: readonly Factor[]) =>
    factors.map((factor) => ({ ...factor, values: positions.map((at) => factor.values[at] ?? zero) }));

  // Where every part is set by hand nobody is left to have factors.
  const hasFactors = split.factors.n > 0n && open.length > 0;
  const divided = divide(rest, split, unit, hasFactors);
  const projects = shareByProjects(divided.projects, request.projects, open);
  const performance =
    divided.performance.n > 0n
      ? shareByFactors(
          divided.performance,
          ofOpen(request.performance),
          open.map(({ id }) => ({ id, coefficient: one, floor: undefined, cap: undefined, already: zero })),
          unit,
        )
      : ({ kind: 'shared', parts: [], residue: { amount: zero, to: undefined } } as const);
  if (performance.kind === 'refused') return performance;
  const money = hasFactors ? divided.factors.add(projects.left) : zero;
  const factors = shareByFactors(
    money,
    hasFactors ? ofOpen(request.factors) : [],
    open.map((school, at) => ({
      ...school,
      ...(hasFactors ? {} : { floor: undefined, cap: undefined }),
      already: (projects.parts[at] ?? zero).add(performance.parts[at] ?? zero),
    })),
    unit,
  );
  if (factors.kind === 'refused') return factors;

  const place = new Map(positions.map((position, at) => [position, at]));
  const byEach = (at: number) =>
    [factors.parts[at] ?? zero, projects.parts[at] ?? zero, performance.parts[at] ?? zero] as const;
  const parts = schools.map((school, position) => school.manual ?? total(byEach(place.get(position) ?? -1)));
  const residueTo = factors.residue.to ?? performance.residue.to;
  return {
    kind: 'allocated',
    parts,
    shareOf: (school) => {
      const part = parts[school] ?? zero;
      const at = place.get(school);
      if (at === undefined) return manualShare(part);
      const [byFactors, byProjects, byPerformance] = byEach(at);
      return factors.shareOf(at, { isManual: false, byFactors, byProjects, byPerformance, part });
    },
    totals: factors.totals,
    rounds: factors.rounds,
    sharing: open.map(({ id }) => id),
    projects: projects.funded,
    amounts: {
      manual,
      factors: money,
      projects: divided.projects.sub(projects.left),
      performance: divided.performance,
    },
    residue: {
      amount: factors.residue.amount.add(performance.residue.amount),
      to: residueTo === undefined ? undefined : open[residueTo]?.id,
    },
    unallocated: hasFactors ? zero : projects.left,
  };
}

/** In multiples of the unit; what it does not divide stays with the factor part, so that one school gets one residue. */
function divide(rest: Exact, split: Split, unit: Exact, hasFactors: boolean) {
  const claims = (['factors', 'projects', 'performance'] as const).map((id) => ({ id, weight: split[id] }));
  const parts = largestRemainder(rest, claims, unit);
  const of = (id: string) => parts?.get(id) ?? zero;
  const performance = hasFactors ? roundDown(of('performance'), unit) : of('performance');
  return {
    factors: of('factors').add(of('performance').sub(performance)),
    projects: of('projects'),
    performance,
  };
}

/** Projects of schools whose amount is set by hand are part of that amount and ask for nothing here. */
function shareByProjects(money: Exact, projects: readonly Project[], schools: readonly School[]) {
  const ids = new Set(schools.map(({ id }) => id));
  const { funded, left } = fundProjects(
    money,
    projects.filter(({ school }) => ids.has(school)),
  );
  const granted = new Map<string, Exact>();
  for (const project of funded)
    granted.set(project.school, (granted.get(project.school) ?? zero).add(project.granted));
  return { funded, left, parts: schools.map(({ id }) => granted.get(id) ?? zero) };
}

function manualShare(part: Exact): Share {
  const none = { heldAt: undefined, floor: undefined, cap: undefined, isManual: true } as const;
  const steps = { weighted: zero, adjusted: zero, filled: part };
  return { ...none, ...steps, byFactors: zero, byProjects: zero, byPerformance: zero, part };
}

function total(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, amount) => sum.add(amount), zero);
}

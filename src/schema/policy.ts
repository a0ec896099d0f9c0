import { z } from 'zod';
import {
  bilingual,
  comparison,
  decimal,
  force,
  formula,
  name,
  patch,
  schemaVersion,
  slug,
  year,
  yearKey,
} from './common';

/** Where a rule comes from: a clause of a register, or something outside all registers. */
const source = z.union([
  z.strictObject({
    document: slug,
    clause: slug,
    /** Further clauses of the same document that this element carries out. */
    also: z.array(slug).optional(),
  }),
  z.strictObject({
    outside: z.strictObject({ title: bilingual, number: z.string().optional(), year: year.optional() }),
  }),
]);
export type Source = z.infer<typeof source>;

/** A figure of policy. A child policy repeats only the keys that it changes; so every key is optional here. */
const parameter = z.strictObject({
  label: bilingual.optional(),
  unit: z.string().optional(),
  /** Dated: each holds until the next. A plain number holds in every year. Absent: no clause of this policy. */
  values: z.union([decimal, z.record(yearKey, decimal)]).optional(),
  force: force.optional(),
  direction: z.enum(['floor', 'ceiling', 'exact', 'about']).optional(),
  source: source.optional(),
});

/** A worked example that documents a variable and runs as a test. */
const example = z.strictObject({
  name: bilingual,
  given: z.record(z.string(), z.union([z.number(), z.string(), z.record(yearKey, z.number())])),
  expect: z.record(name, z.union([z.number(), z.null(), z.record(yearKey, z.union([z.number(), z.null()]))])),
  /** The requirements that it shows met or flagged in the last year, by the id of the check. */
  checks: z.record(name, z.enum(['met', 'notMet', 'advisory', 'notApplicable'])).optional(),
  /** The calculation by hand, on one line. */
  working: bilingual.optional(),
});
export type Example = z.infer<typeof example>;

/** Which institutions a flag is true for, by their level or owner. */
const flagOf = z.union([
  z.strictObject({ level: z.array(z.string()) }),
  z.strictObject({ ownerLevel: z.array(z.string()) }),
  z.strictObject({ ownerLevel: z.literal('region') }),
]);

/** A quantity of the model: an input, an assumption, a lever or a result. */
const variable = z.strictObject({
  label: bilingual.optional(),
  entity: z.string().optional(),
  unit: z.string().optional(),
  formula: formula.optional(),
  /** Where there is no formula, what holds after the last given year. */
  after: z.enum(['hold', 'none']).optional(),
  appliesTo: formula.optional(),
  /** The legal range, drawn on a slider. */
  range: z.strictObject({ from: formula.optional(), to: formula.optional() }).optional(),
  /** The least that may be entered; 0 unless said, and none for ratios. */
  min: decimal.optional(),
  max: decimal.optional(),
  /** Who sets it: data of the region, an assumption of the user, or a lever of policy. */
  role: z.enum(['input', 'assumption', 'lever']).optional(),
  flagOf: flagOf.optional(),
  source: source.optional(),
  note: bilingual.optional(),
  /** The text sets a rule but leaves this number open: whoever calculates must say it. */
  open: z.boolean().optional(),
  examples: z.array(example).optional(),
});

/** How a requirement that is not met can be met: the one lever to solve for, and what its money pays for. */
const remedy = z.strictObject({
  lever: name,
  /** The use that the lever's money pays; only sources that may pay it are named. */
  use: name.optional(),
});
export type Remedy = z.infer<typeof remedy>;

const check = z.strictObject({
  id: name,
  label: bilingual.optional(),
  entity: z.string().optional(),
  clause: slug.optional(),
  value: formula.optional(),
  comparison: comparison.optional(),
  threshold: formula.optional(),
  /** Default: the force of its clause. */
  force: force.optional(),
  when: z.record(name, name).optional(),
  appliesTo: formula.optional(),
  remedy: remedy.optional(),
});

/** What moves the indicator of a target, and what stands in the way: names of variables on the lever's entity. */
const driver = z.strictObject({
  /** What is done in a year; a plan only ever adds to it. */
  lever: name,
  /** The most of it in a year. Not given: no limit is known. */
  capacity: name.optional(),
  /** Yuan for one. Not given: the cost is not known. */
  cost: name.optional(),
  /** People of the shared project staff that one takes. */
  staff: name.optional(),
  /** What must not fall below zero in any year, such as teachers who are not yet certified. */
  room: formula.optional(),
});
export type Driver = z.infer<typeof driver>;

const target = z.strictObject({
  id: name,
  label: bilingual.optional(),
  clause: slug.optional(),
  entity: z.string().optional(),
  indicator: name.optional(),
  comparison: comparison.optional(),
  value: formula.optional(),
  /** `none`: the text sets no deadline. */
  by: z.union([year, z.literal('none')]).optional(),
  driver: driver.optional(),
  when: z.record(name, name).optional(),
  appliesTo: formula.optional(),
  remedy: remedy.optional(),
});

/**
 * Something that is built up one by one (bases, courses, teams): a stock, what a year adds, what that costs and takes.
 * Each is a variable of its own, made of `countParts`.
 */
const count = z.strictObject({
  label: bilingual,
  /** The variable that adds up the costs of its kind. */
  costIn: name,
  source: source.optional(),
});

/** A disputed wording as a switch (口径). */
const reading = z.strictObject({
  clause: slug.optional(),
  question: bilingual.optional(),
  default: name.optional(),
  because: bilingual.optional(),
  options: z.record(name, patch).optional(),
  labels: z.record(name, bilingual).optional(),
});

/** A wording that no switch decides, and why it makes no difference to a figure. */
const openWording = z.strictObject({
  clauses: z.array(slug).min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
});

/** Where a clause of this document and one of a document above do not ask for the same. */
const relation = z.strictObject({
  /** The clause of this document, and the one of the document above. */
  clause: slug,
  parent: slug,
  /** What this document asks for, beside the one above. */
  direction: z.enum(['softer', 'stricter', 'different']),
  zh: z.string().min(1),
  en: z.string().min(1),
});
export type Relation = z.infer<typeof relation>;

/** One policy file. */
export const policyFile = z.strictObject({
  schemaVersion,
  id: slug,
  extends: slug.optional(),
  document: slug.optional(),
  status: z.enum(['in-force', 'draft', 'consultation-draft']),
  /** The kinds of entity and the kind each stands in; the root stands in none. */
  entities: z.record(name, z.strictObject({ within: name.nullable(), path: name })).optional(),
  parameters: z.record(name, parameter).default({}),
  variables: z.record(name, variable).default({}),
  counts: z.record(name, count).default({}),
  /** The variables of every count, by what is added to its id; `{id}` and `{label}` stand for its own. */
  countParts: z.record(z.string().regex(/^([A-Z]\w*)?$/), variable).default({}),
  checks: z.array(check).default([]),
  targets: z.array(target).default([]),
  readings: z.record(name, reading).default({}),
  openWordings: z.array(openWording).default([]),
  relations: z.array(relation).default([]),
});
export type PolicyFile = z.infer<typeof policyFile>;

import { z } from 'zod';
import { bilingual, decimal, name, slug, year } from './common';

const share = decimal.min(0).max(1);
const amount = decimal.min(0);

/** Something by which a pool is shared; `timesSize` takes it times the students of the school. */
const factor = z.strictObject({ variable: name, weight: share, timesSize: z.boolean().default(false) });

/** The least or most that a school gets: an amount, or a share of its own part last year. */
const limit = z.strictObject({ kind: z.enum(['amount', 'shareOfLastYear']), value: amount });

/** An amount set by hand. Without a year it holds in every one that has no entry of its own. */
const manual = z.strictObject({ institution: slug, amount, reason: bilingual, year: year.optional() });

/** A named project that asks for money; 1 is funded first. Without a year it asks in every one. */
const project = z.strictObject({
  id: slug,
  name: bilingual,
  institution: slug,
  amount,
  priority: z.number().int().min(1),
  year: year.optional(),
});

/** The sharing of one pool among institutions (domain model, section 8). */
export const allocationFile = z.strictObject({
  id: name,
  label: bilingual.optional(),
  pool: z.union([name, amount]),
  among: z.union([z.enum(['all', 'higher', 'secondary']), z.array(slug).min(1)]).default('all'),
  factors: z.array(factor).default([]),
  adjust: name.optional(),
  floor: limit.optional(),
  cap: limit.optional(),
  unit: decimal.positive().default(0.01),
  manual: z.array(manual).default([]),
  /** How the pool is divided before it is shared; all by factors unless said. */
  split: z.strictObject({ factors: share, projects: share, performance: share }).optional(),
  projects: z.array(project).default([]),
  performance: z.array(factor).default([]),
});
export type AllocationFile = z.infer<typeof allocationFile>;

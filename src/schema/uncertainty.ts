import { z } from 'zod';
import { year } from './common';

/** What every distribution may say besides its shape. */
const shared = {
  /** What the drawn number is to a cell: its figure, a factor on what the cell holds, or an amount on top of it. */
  as: z.enum(['value', 'times', 'plus']).default('value'),
  /** One number for all years, or a new one every year. */
  draw: z.enum(['once', 'yearly']).default('once'),
  /** One number for all entities of the path, or one for each: by default for each, where the path is a pattern. */
  each: z.enum(['together', 'separately']).optional(),
  /** Earlier years are known, and stay as they are. */
  since: year.optional(),
  /** Moves with everything else that names the factor: 1 always the same way, -1 always the other way, 0 not at all. */
  shared: z.strictObject({ factor: z.string().min(1), correlation: z.number() }).optional(),
  /** Bounds of the drawn number, besides those of the variable itself. */
  truncate: z.strictObject({ from: z.number().optional(), to: z.number().optional() }).optional(),
};

/**
 * How uncertain one figure is, in the figure's own unit (a ratio is 0.03, not 3%). That the numbers fit together
 * (a spread above zero, bounds in order) is not checked here but when the draws are planned, with a sentence for each.
 */
const distribution = z.discriminatedUnion('kind', [
  /** About 68 of 100 figures lie within one `sd` of the mean. */
  z.strictObject({ kind: z.literal('normal'), mean: z.number(), sd: z.number(), ...shared }),
  /** Half lie below the median; `spread` is the standard deviation of the logarithm: 0.1 is about a tenth up or down. */
  z.strictObject({ kind: z.literal('lognormal'), median: z.number(), spread: z.number(), ...shared }),
  /** Three points that an expert can name. */
  z.strictObject({
    kind: z.literal('triangular'),
    least: z.number(),
    likely: z.number(),
    most: z.number(),
    ...shared,
  }),
  /** Anything between, nothing more likely than the rest. */
  z.strictObject({ kind: z.literal('uniform'), from: z.number(), to: z.number(), ...shared }),
  /** One of these figures, such as those of past years; as often as its weight says, else all alike. */
  z.strictObject({
    kind: z.literal('list'),
    values: z.array(z.number()),
    weights: z.array(z.number()).optional(),
    ...shared,
  }),
]);
export type Distribution = z.infer<typeof distribution>;

/** From the path of a patch (`institutions.*.enrolmentGrowth`, `region.vatPaid@2026`, `parameters.<id>`) to its chances. */
export const uncertainty = z.record(z.string(), distribution);
export type Uncertainty = z.infer<typeof uncertainty>;

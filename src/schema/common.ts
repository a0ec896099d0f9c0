import { z } from 'zod';
import { earliestYear, latestYear } from '../years';

/** zod compiles validators with `new Function` unless told not to; the page's CSP forbids that. */
z.config({ jitless: true });

/** A text in both languages. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/** The id of a file, an institution, a clause: what stands in paths and links. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** A name that formulas can use: Latin or Chinese letters, digits and underscores. */
export const name = z.string().regex(/^[\p{Script=Han}A-Za-z_][\p{Script=Han}\w]*$/u);

/** A calendar year, as a number or a quoted key. */
export const year = z.number().int().min(earliestYear).max(latestYear);
export const yearKey = z.string().regex(/^(19|20|21)\d\d$/);

/** What a figure of a policy can be at most, and the least that is not 0: beyond, it is a slip and no figure. */
const largestFigure = 1e15;
const smallestFigure = 1e-15;

/** A figure of a policy: a number that is kept exactly as it is written. */
export const decimal = z
  .number()
  .refine((value) => value === 0 || (Math.abs(value) <= largestFigure && Math.abs(value) >= smallestFigure));

/** A formula of the language, or a plain number that stands for itself. */
export const formula = z.union([z.string().min(1), z.number()]);

/** Binding force of a wording (文件用语). */
export const force = z.enum([
  'mandatory',
  'permissive',
  'encouraged',
  'target',
  'conditional-mandatory',
  'aspirational-target',
]);
export type Force = z.infer<typeof force>;

export const comparison = z.enum(['<', '<=', '>', '>=', '==']);
export type Comparison = z.infer<typeof comparison>;

/** A map from path to value: readings, reforms, a scenario's choices, links and `--set` are all this. */
export const patch = z.record(z.string(), z.union([z.string(), z.number()]));
export type Patch = z.infer<typeof patch>;

export const schemaVersion = z.literal(1);

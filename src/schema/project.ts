import { z } from 'zod';
import { schemaVersion, slug, year } from './common';

/** A moment as it is written: 2026-11-22T15:05:00.000Z. */
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const digest = z.string().regex(/^[0-9a-f]{16}$/);
const name = z.string().max(200);
/** A figure as plain decimal text; null where it was not known or did not apply. */
const figure = z.union([z.string().regex(/^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,2})?$/), z.null()]);

/** What a scenario came to when it was handed on, and by which rules: to be held against what it comes to now. */
const stamp = z.strictObject({
  policy: slug,
  /** The fingerprint of the rules, and of every cell of the result; null where there are too many cells. */
  rules: digest,
  results: z.union([digest, z.null()]),
  from: year,
  /** Figures of the whole table by the year, the first of which is `from`. */
  figures: z.record(z.string(), z.array(figure).max(200)),
});
export type Stamp = z.infer<typeof stamp>;

/** A project as a file, the document of record; a link holds the same for one scenario. */
export const projectFile = z.strictObject({
  schemaVersion,
  kind: z.literal('funding-project'),
  name,
  savedAt: moment,
  scenario: slug,
  year,
  /** What was done to each scenario, by its id; read by those who know what work is. */
  work: z.record(z.string(), z.unknown()),
  files: z.array(z.unknown()).optional(),
  comparison: z.unknown().optional(),
  versions: z
    .array(z.strictObject({ name, savedAt: moment, scenario: slug, work: z.unknown() }))
    .max(1000)
    .optional(),
  stamp: stamp.optional(),
});
export type ProjectFile = z.infer<typeof projectFile>;

import { z } from 'zod';
import { bilingual, decimal, schemaVersion, slug, year } from './common';

/** What a draft may change: rules and readings, and no data of a region. */
const rulePath = z
  .string()
  .regex(
    /^(parameters\.[^.@]+(@(19|20|21)\d\d)?|targets\.[^.@]+\.(value|by|comparison)|checks\.[^.@]+\.comparison|variables\.[^.@]+\.(formula|appliesTo)|readings\.[^.@]+)$/u,
  );

/** A draft of a document as changes of the rules in force: sent from one drafter to another as a file. */
export const draftFile = z
  .strictObject({
    schemaVersion,
    kind: z.literal('policy-draft'),
    id: slug,
    title: bilingual,
    /** The policy that it changes, and the fingerprint of the rules that it was made on. */
    policy: slug,
    rulesDigest: z.string().regex(/^[0-9a-f]{16}$/),
    note: bilingual.optional(),
    patch: z.record(rulePath, z.union([z.string(), decimal])),
  })
  .superRefine(({ patch }, context) => {
    for (const [path, value] of Object.entries(patch)) {
      if (!/^targets\..*\.by$/u.test(path) || value === 'none' || year.safeParse(value).success) continue;
      context.addIssue({ code: 'custom', path: ['patch', path], message: 'a year' });
    }
  });
export type DraftFile = z.infer<typeof draftFile>;

import { z } from 'zod';
import { allocationFile } from './allocation';
import { bilingual, name, patch, schemaVersion, slug, year, yearKey } from './common';
import { uncertainty } from './uncertainty';
import { isYearSpan } from '../years';

/** A plain number holds for every year; a map gives those cells. Plain decimals in yuan, people, posts, ratios. */
const given = z.union([z.number(), z.record(yearKey, z.number())]);
const values = z.record(name, given);

const program = z.strictObject({ id: slug, name: bilingual.optional(), values: values.default({}) });

const institution = z.strictObject({
  id: slug,
  name: bilingual,
  level: z.enum(['higher', 'secondary']),
  ownerLevel: z.enum(['central', 'province', 'prefecture', 'county', 'private', 'enterprise']),
  values,
  programs: z.array(program).default([]),
});

/** An enterprise, or a district whose own budget keeps a part of the surcharges. */
const other = z.strictObject({ id: slug, name: bilingual.optional(), values: values.default({}) });

/** Where a figure comes from; `official` names its year and source, `imported` the file in its note. */
const provenance = z.strictObject({
  kind: z.enum(['official', 'derived', 'illustrative', 'imported']),
  year: year.optional(),
  source: bilingual.optional(),
  note: bilingual.optional(),
});
export type Provenance = z.infer<typeof provenance>;

/** A region's data, assumptions and choices. Runs under any policy. */
export const scenarioFile = z.strictObject({
  schemaVersion,
  id: slug,
  title: bilingual,
  /** What it is an example of, where a list shows such scenarios apart. */
  group: z.enum(['targets']).optional(),
  purpose: bilingual,
  policy: slug,
  years: z.strictObject({ from: year, to: year }).refine(({ from, to }) => isYearSpan(from, to)),
  region: z.strictObject({
    name: bilingual,
    level: z.enum(['central', 'province', 'prefecture', 'county']).optional(),
    values,
  }),
  institutions: z.array(institution),
  enterprises: z.array(other).default([]),
  districts: z.array(other).default([]),
  choices: patch.default({}),
  allocations: z.array(allocationFile).default([]),
  uncertainty: uncertainty.default({}),
  provenance: z.record(z.string(), provenance).default({}),
  /** Figures by hand, worked out step by step, that the examples runner compares. */
  expect: z.record(z.string(), z.union([z.number(), z.null()])).optional(),
  notes: z.array(bilingual).default([]),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;

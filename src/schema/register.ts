import { z } from 'zod';
import { bilingual, force, schemaVersion, slug } from './common';

/** What a number of a clause is measured in; `word` figures are quantities the text gives only in words. */
const figureUnit = z.string().min(1);

/** A number that stands in a clause, or a quantity that the clause leaves in words. */
const figure = z
  .strictObject({
    value: z.number().optional(),
    to: z.number().optional(),
    word: bilingual.optional(),
    unit: figureUnit,
    comparison: z.enum([
      '<',
      '<=',
      '>',
      '>=',
      '==',
      'about',
      'range',
      'from',
      'by',
      'within',
      'consecutive',
      'cycle',
    ]),
    of: bilingual.optional(),
  })
  .refine((given) => (given.value === undefined) !== (given.word === undefined));
export type Figure = z.infer<typeof figure>;

/** One clause of a document, in our own words. */
const clause = z
  .strictObject({
    article: z.string().min(1),
    zh: z.string().min(1),
    en: z.string().min(1),
    force,
    computability: z.enum(['formula', 'check', 'parameter', 'qualitative']),
    figures: z.array(figure).default([]),
    /** modelled: some parameter, variable, check, target or reading names it; recorded: `because` says why not. */
    status: z.enum(['modelled', 'recorded']),
    /** Of national rules: read in a public text, remembered and not checked here, or our own definition. */
    basis: z.enum(['read', 'memory', 'definition']).optional(),
    because: bilingual.optional(),
  })
  .refine((given) => (given.status === 'recorded') === (given.because !== undefined));
export type Clause = z.infer<typeof clause>;

/** The clause register of one document: the only place where its full title stands. */
export const register = z.strictObject({
  schemaVersion,
  id: slug,
  title: bilingual,
  short: bilingual,
  /** 文号, where the document has one. */
  number: z.string().min(1).optional(),
  issued: bilingual,
  /** National rules and definitions of this simulator: not one of the five documents. */
  outside: z.boolean().default(false),
  clauses: z.record(slug, clause),
});
export type Register = z.infer<typeof register>;

/** The words of a clause, which are fetched when someone reads them; no figure needs them. */
export type ClauseWords = Pick<Clause, 'zh' | 'en' | 'because'>;
export type ClauseEntry = Omit<Clause, keyof ClauseWords>;
/** A register as rules and citations need it: everything but the words of its clauses. */
export type RegisterEntry = Omit<Register, 'clauses'> & {
  readonly clauses: Readonly<Record<string, ClauseEntry>>;
};

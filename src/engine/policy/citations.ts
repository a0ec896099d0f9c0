import type { ClauseEntry, PolicyFile, RegisterEntry, Source } from '../../schema';
import type { Problem } from '../problem';

/** A problem before it is said where it stands. */
export type Refusal = Pick<Problem, 'code' | 'data'>;

/** A clause with the id by which an element names it. */
export interface Cited {
  readonly id: string;
  readonly clause: ClauseEntry;
}

/** What the elements of a policy may cite, and why not. */
export interface Citations {
  /** The clause that an element names without a document: one of the documents that the policy stands on. */
  clause(id: string | undefined): readonly Cited[];
  /** The clause of a source: one of the document that it names. */
  source(source: Source | undefined): readonly Cited[];
  refuseClause(id: string | undefined): readonly Refusal[];
  refuseSource(source: Source | undefined): readonly Refusal[];
}

/** The citations of the last policy file of a chain, oldest ancestor first. */
export function citationsOf(
  chain: readonly [PolicyFile, ...PolicyFile[]],
  registers: readonly RegisterEntry[],
): Citations {
  const documents = chain.flatMap(({ document }) => document ?? []);
  const own = registers.filter(({ id }) => documents.includes(id));
  const named = (document: string) => registers.filter(({ id }) => id === document);

  const refuse = (id: string, among: readonly RegisterEntry[]): Refusal[] => {
    if (find(id, among).length > 0) return [];
    const elsewhere = registers.find(({ clauses }) => Object.hasOwn(clauses, id))?.id;
    if (elsewhere === undefined) return [{ code: 'unknownClause', data: { piece: id } }];
    const document = among.map((register) => register.id).join(', ');
    return [{ code: 'clauseElsewhere', data: { piece: id, elsewhere, document } }];
  };
  return {
    clause: (id) => (id === undefined ? [] : find(id, own)),
    source: (source) => (source && 'clause' in source ? find(source.clause, named(source.document)) : []),
    refuseClause: (id) => (id === undefined ? [] : refuse(id, own)),
    refuseSource: (source) => {
      if (!source || 'outside' in source) return [];
      const among = named(source.document);
      if (among.length === 0) return [{ code: 'unknownDocument', data: { piece: source.document } }];
      return [source.clause, ...(source.also ?? [])].flatMap((id) => refuse(id, among));
    },
  };
}

function find(id: string, among: readonly RegisterEntry[]): Cited[] {
  const clause = among.find(({ clauses }) => Object.hasOwn(clauses, id))?.clauses[id];
  return clause ? [{ id, clause }] : [];
}

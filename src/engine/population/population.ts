import type { Bilingual } from '../../schema';
import type { Given } from './given';

/** One region, institution, program, enterprise or district, with what is given for it. */
export interface Entity {
  readonly kind: string;
  /** Unique within its kind: `college`, `college/nursing`; the root's is its kind. */
  readonly id: string;
  /** As it stands in paths and results: `region`, `institutions.college`. */
  readonly path: string;
  readonly name: Bilingual;
  /** Index of the entity it stands in, within that entity's kind; -1 for the root. */
  readonly parent: number;
  readonly given: ReadonlyMap<string, Given>;
}

/** All entities of a scenario, by kind, in the order of the file. */
export type Population = ReadonlyMap<string, readonly Entity[]>;

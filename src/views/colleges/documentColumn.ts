import type { NoColumn } from '../../state';
import type { Side } from './documentSentence';

/** A document as a column of the comparison: its run, or why there is none. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly side: Side | undefined;
  readonly why: NoColumn | undefined;
}

import type { Bilingual } from '../schema';

/** What of the work kept on the device is not in use, why, and where it stands now: one sentence for the person. */
export interface Notice {
  readonly sentence:
    | 'keptUnreadable'
    | 'keptPartly'
    | 'keptStays'
    | 'keptRefused'
    | 'keptBroken'
    | 'keptRescued'
    | 'ownNotLoaded'
    | 'notOpened';
  readonly data: Readonly<Record<string, string>>;
  /** The scenario it is about, where it is about one. */
  readonly scenario?: Bilingual;
  /** What was set aside, to be read and copied. */
  readonly text?: string;
}

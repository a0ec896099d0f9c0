import type { LeverChoice, Sensitivity, SensitivityDesk, TakingOver } from '../../../state';

/** What every part of the page is given: what is asked about, and which lever is chosen. */
export interface Part {
  readonly about: Sensitivity;
  readonly desk: SensitivityDesk;
  readonly choice: LeverChoice;
  readonly taking: TakingOver;
  /** The chosen lever, by its place among all. */
  readonly input: number;
  /** All levers, the widest swing first. */
  readonly order: readonly number[];
}

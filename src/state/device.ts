import type { Drawer, Failure, Vault } from '../storage';

/** The parts of the browser that keep work; each may be absent, forbidden, full or dead. */
export interface Device {
  readonly drawer: Drawer | undefined;
  /** What only this tab has, across reloads. */
  readonly tab?: Drawer | undefined;
  /** Opens the vault; absent where the browser has none. */
  readonly openVault?: (() => Promise<Vault>) | undefined;
  /** A text that no other page makes. */
  readonly newId?: () => string;
  readonly now?: () => string;
  /** Starts the app over. */
  readonly reload?: () => void;
}

/** Why the work is not on the device: written elsewhere, deleted elsewhere, not taken, or the vault did not open. */
export type Trouble = Failure | 'newer' | 'gone' | 'shut';

/** The project on the table, as it is in the vault; without revision where it was never written. */
export interface OpenProject {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly savedAt: string;
}

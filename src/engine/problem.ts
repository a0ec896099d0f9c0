/**
 * Something in a file, a patch or a formula that cannot be accepted: a code with its data.
 * The sentence is made where it is shown, in the reader's language (i18n/problems).
 */
export interface Problem {
  readonly code: string;
  /** The file or place it comes from: a policy or scenario id, `--set`, a field. */
  readonly file: string;
  /** The path inside the file, as keys. */
  readonly path: readonly (string | number)[];
  readonly data: Readonly<Record<string, string>>;
}

/** A value, or every problem that stands in its way. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail<T>(problems: readonly Problem[]): Outcome<T> {
  return { ok: false, problems };
}

/** The screens of the app and what stands behind each in the address. */
const screens = [
  'overview',
  'scenario',
  'allocation',
  'colleges',
  'targets',
  'rules',
  'compare',
  'what-if',
  'exchange',
] as const;
export type Screen = (typeof screens)[number];

/** The part of a window that holds the address; passed in, so that it can be faked. */
export interface AddressBar {
  readonly location: { hash: string };
  addEventListener(type: 'hashchange', listener: () => void): void;
}

/** The page on show, from the hash of the address: `#/colleges/college`. Works from a file on a stick. */
export class Route {
  #hash = $state('');

  readonly parts: readonly string[] = $derived(
    this.#hash
      .replace(/^#?\/?/, '')
      .split('/')
      .map(decoded)
      .filter((part) => part !== ''),
  );
  readonly screen: Screen = $derived(screens.find((screen) => screen === this.parts[0]) ?? 'overview');

  constructor(private readonly bar: AddressBar) {
    this.#hash = bar.location.hash;
    bar.addEventListener('hashchange', () => (this.#hash = bar.location.hash));
  }

  go(address: string): void {
    this.bar.location.hash = address;
  }
}

/** An address typed by hand may hold a stray per cent sign; it then stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a screen or of something on it. */
export function addressOf(screen: Screen, ...parts: readonly string[]): string {
  return `#/${[screen, ...parts].map(encodeURIComponent).join('/')}`;
}

import { scatter } from './streamKey';

/** A short text that hangs on every bit of every number it was given, and on their order. No protection against forgery. */
export class Fingerprint {
  #one = 0x243f6a88;
  #other = 0x85a308d3 | 0;

  add(numbers: Float64Array): void {
    const bytes = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    for (let at = 0; at < numbers.byteLength; at += 8) {
      this.#one = scatter(this.#one ^ bytes.getInt32(at, true));
      this.#other = scatter(Math.imul(this.#other, 31) ^ bytes.getInt32(at + 4, true) ^ this.#one);
    }
  }

  get digits(): string {
    return [this.#one, this.#other].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

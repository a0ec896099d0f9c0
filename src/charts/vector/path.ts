import { short } from './markup';
import { moved, scaleOf, type Matrix } from './matrix';

const fullTurn = Math.PI * 2;

/** A path that is being drawn, its points already where they lie on the sheet. */
export class Path {
  #steps: string[] = [];

  get data(): string {
    return this.#steps.join('');
  }

  clear(): void {
    this.#steps = [];
  }

  move(matrix: Matrix, x: number, y: number): void {
    this.#step('M', matrix, x, y);
  }

  /** A straight line; the first step of a path begins where it leads, as on a canvas. */
  line(matrix: Matrix, x: number, y: number): void {
    this.#step(this.#steps.length === 0 ? 'M' : 'L', matrix, x, y);
  }

  curve(matrix: Matrix, ...points: readonly [number, number, number, number, number, number]): void {
    this.#step('C', matrix, ...points);
  }

  bend(matrix: Matrix, ...points: readonly [number, number, number, number]): void {
    this.#step('Q', matrix, ...points);
  }

  close(): void {
    if (this.#steps.length > 0) this.#steps.push('Z');
  }

  rectangle(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(matrix, x, y);
    this.line(matrix, x + width, y);
    this.line(matrix, x + width, y + height);
    this.line(matrix, x, y + height);
    this.close();
  }

  /** A part of a circle. SVG draws no arc that ends where it begins: a full circle is two halves. */
  arc(
    matrix: Matrix,
    [x, y, radius]: readonly [number, number, number],
    from: number,
    to: number,
    isBackward: boolean,
  ): void {
    const sweep = arcSweep(from, to, isBackward);
    const at = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    this.line(matrix, ...at(from));
    const halves = Math.abs(sweep) >= fullTurn ? 2 : 1;
    const onSheet = short(radius * scaleOf(matrix));
    for (let part = 1; part <= halves; part += 1) {
      const [endX, endY] = moved(matrix, ...at(from + (sweep * part) / halves));
      const isLarge = Math.abs(sweep) / halves > Math.PI ? 1 : 0;
      this.#steps.push(
        `A${onSheet} ${onSheet} 0 ${isLarge} ${sweep > 0 ? 1 : 0} ${short(endX)} ${short(endY)}`,
      );
    }
  }

  #step(letter: string, matrix: Matrix, ...points: readonly number[]): void {
    const places: string[] = [];
    for (let at = 0; at < points.length; at += 2)
      places.push(...moved(matrix, points[at] ?? 0, points[at + 1] ?? 0).map(short));
    this.#steps.push(`${letter}${places.join(' ')}`);
  }
}

/** The angle that an arc of a canvas covers, clockwise positive, never more than a full turn. */
function arcSweep(from: number, to: number, isBackward: boolean): number {
  const turn = to - from;
  if (Math.abs(turn) >= fullTurn && turn > 0 !== isBackward) return isBackward ? -fullTurn : fullTurn;
  const rest = ((turn % fullTurn) + fullTurn) % fullTurn;
  return isBackward && rest > 0 ? rest - fullTurn : rest;
}

/** Where a point of a drawing lies on the sheet: a, b, c, d, e, f as in `matrix()` of SVG. */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that first does the inner one and then the outer one. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a point goes. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** By how much lengths grow; drawings here are turned and moved, and scaled alike in both directions. */
export function scaleOf([a, b]: Matrix): number {
  return Math.hypot(a, b);
}

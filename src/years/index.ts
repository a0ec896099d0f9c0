/** The years that files, fields and links may name, and how many of them one run may have. */
export const earliestYear = 1900;
export const latestYear = 2200;
const mostYears = 60;

/** Whether a first and a last year are a span that can be run. */
export function isYearSpan(from: number, to: number): boolean {
  const isYear = (year: number) => Number.isInteger(year) && year >= earliestYear && year <= latestYear;
  return isYear(from) && isYear(to) && from <= to && to - from < mostYears;
}

/** The moment as it is written beside what is kept: 2026-11-22T15:05:00.000Z. */
export function moment(now = new Date()): string {
  return now.toISOString();
}

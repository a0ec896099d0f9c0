/** The day on the reader's own clock as 2026-11-22; in Beijing the morning must not bear yesterday's date. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

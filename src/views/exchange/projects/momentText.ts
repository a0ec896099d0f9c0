import { today } from '../../../format';

/** A moment on the reader's own clock: 2026-11-22 23:05. */
export function momentText(moment: string): string {
  const then = new Date(moment);
  if (Number.isNaN(then.getTime())) return moment;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${today(then)} ${two(then.getHours())}:${two(then.getMinutes())}`;
}

import { expect, it } from 'vitest';
import { today } from '../../src/format';

it('a paper bears the day of the reader’s clock, with two digits', () => {
  expect(today(new Date(2026, 0, 5, 7, 30))).toBe('2026-01-05');
  expect(today(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
});

import { describe, expect, it } from 'vitest';
import { roundDown, roundUp } from '../../../src/engine/allocation/limits';
import { exact } from '../../support/pool';

describe('bounds brought to the unit', () => {
  it.each([
    ['299999.99', '10000', '300000', '290000'],
    ['300000', '10000', '300000', '300000'],
    ['300000.01', '10000', '310000', '300000'],
    ['0', '50000', '0', '0'],
    ['0.001', '0.01', '0.01', '0'],
    ['1.005', '0.01', '1.01', '1'],
    ['-5', '10', '0', '-10'],
  ])('%s in units of %s is at least %s and at most %s', (amount, unit, up, down) => {
    expect(roundUp(exact(amount), exact(unit)).toString()).toBe(up);
    expect(roundDown(exact(amount), exact(unit)).toString()).toBe(down);
  });

  it('thirds of a fen go up for a floor and down for a cap', () => {
    const third = exact(100).div(3);
    expect(roundUp(third, exact('0.01')).toString()).toBe('33.34');
    expect(roundDown(third, exact('0.01')).toString()).toBe('33.33');
  });
});

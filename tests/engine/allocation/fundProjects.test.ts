import { describe, expect, it } from 'vitest';
import { fundProjects } from '../../../src/engine/allocation/fundProjects';
import { exact } from '../../support/pool';

const project = (id: string, amount: number | string, priority: number) => ({
  id,
  school: 's',
  amount: exact(amount),
  priority,
});

const funded = (money: number | string, ...projects: ReturnType<typeof project>[]) => {
  const result = fundProjects(exact(money), projects);
  return [...result.funded.map(({ id, granted }) => `${id} ${granted.toString()}`), result.left.toString()];
};

describe('projects', () => {
  it.each([
    ['all in full, and what nobody asks for is left', 100, ['a 60', 'b 30', '10']],
    ['all in full to the last yuan', 90, ['a 60', 'b 30', '0']],
    ['the last one with what is left', '89.99', ['a 60', 'b 29.99', '0']],
    ['the first in full and the second with nothing', 60, ['a 60', 'b 0', '0']],
    ['the first with what there is', 59, ['a 59', 'b 0', '0']],
    ['none without money', 0, ['a 0', 'b 0', '0']],
  ])('are funded %s', (_, money, wanted) => {
    expect(funded(money, project('a', 60, 1), project('b', 30, 2))).toEqual(wanted);
  });

  it('come in the order of their priority, of equals the lower id', () => {
    const projects = [project('b', 10, 2), project('a', 10, 2), project('c', 10, 1), project('B', 10, 2)];
    expect(funded(25, ...projects)).toEqual(['c 10', 'B 10', 'a 5', 'b 0', '0']);
  });

  it('after the one that is cut get nothing, however little they ask for', () => {
    expect(funded(10, project('large', 20, 1), project('small', 1, 2))).toEqual(['large 10', 'small 0', '0']);
  });

  it('that ask for nothing take nothing', () => {
    expect(funded(5, project('a', 0, 1), project('b', 5, 2))).toEqual(['a 0', 'b 5', '0']);
  });

  it('leave the list that they come in as it is', () => {
    const projects = [project('b', 1, 2), project('a', 1, 1)];
    fundProjects(exact(1), projects);
    expect(projects.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('that do not exist leave all the money', () => {
    expect(funded(7)).toEqual(['7']);
  });
});

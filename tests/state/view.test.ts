import { describe, expect, it } from 'vitest';
import { addressOf, type Question } from '../../src/state';
import { Route } from '../../src/state/route.svelte';
import { View } from '../../src/state/view.svelte';

/** An address bar without a browser. */
function fakeBar(hash: string) {
  const listeners: (() => void)[] = [];
  return {
    location: { hash },
    addEventListener: (_: 'hashchange', listener: () => void) => void listeners.push(listener),
    move(to: string) {
      this.location.hash = to;
      for (const listener of listeners) listener();
    },
  };
}

describe('the route', () => {
  it.each([
    ['', 'overview', []],
    ['#/', 'overview', []],
    ['#/rules/nmg/a%2Fb', 'rules', ['rules', 'nmg', 'a/b']],
    ['#colleges', 'colleges', ['colleges']],
    ['#/nowhere', 'overview', ['nowhere']],
    ['#/colleges/100%', 'colleges', ['colleges', '100%']],
  ])('%j is the screen %s', (hash, screen, parts) => {
    const route = new Route(fakeBar(hash));
    expect([route.screen, route.parts]).toEqual([screen, parts]);
  });

  it('follows the address, and goes where it is told', () => {
    const bar = fakeBar('#/overview');
    const route = new Route(bar);
    bar.move(addressOf('colleges', '某/校'));
    expect(route.parts).toEqual(['colleges', '某/校']);
    route.go('#/rules');
    expect(bar.location.hash).toBe('#/rules');
  });
});

describe('the trail of questions', () => {
  const of = (variable: string): Question => ({ kind: 'cell', variable, index: 0, year: 2026 });

  it('goes further from an answer, back step by step, and starts anew from a page', () => {
    const view = new View();
    view.ask(of('a'));
    view.follow(of('b'));
    expect([view.question, view.trail.length]).toEqual([of('b'), 2]);
    view.back();
    expect(view.question).toEqual(of('a'));
    view.follow(of('c'));
    view.ask(of('d'));
    expect(view.trail).toEqual([of('d')]);
    view.closeWhy();
    expect([view.question, view.trail]).toEqual([undefined, []]);
  });
});

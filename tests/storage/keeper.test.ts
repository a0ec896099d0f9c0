import { describe, expect, it } from 'vitest';
import { Keeper } from '../../src/storage';
import { drawerKey, FakeDrawer } from '../support/drawer';

const keeperOf = (drawer: ConstructorParameters<typeof Keeper>[0]) => new Keeper(drawer, drawerKey);
const forbidden = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('SecurityError');
  },
};

describe('the keeper', () => {
  it('gives back what it was given, with the text it stands in', () => {
    const drawer = new FakeDrawer();
    expect(keeperOf(drawer).write({ a: [1, '一'] })).toBe(true);
    expect(keeperOf(drawer).read()).toEqual({ text: '{"a":[1,"一"]}', value: { a: [1, '一'] } });
  });

  it('finds nothing in an empty drawer', () => {
    expect(keeperOf(new FakeDrawer()).read()).toBeUndefined();
  });

  it('gives the text of what is no JSON, with no value', () => {
    expect(keeperOf(new FakeDrawer('{')).read()).toEqual({ text: '{', value: undefined });
  });

  it.each([
    ['no drawer', undefined],
    ['a drawer that nobody may open', forbidden],
  ])('%s: nothing is read, nothing is kept, nothing is thrown', (_, drawer) => {
    const keeper = keeperOf(drawer);
    expect([keeper.read(), keeper.write(1), keeper.setAside('text')]).toEqual([undefined, false, undefined]);
  });

  it('says that a full drawer did not take it, and leaves what was there', () => {
    const drawer = new FakeDrawer({ old: true });
    drawer.room = 0;
    expect([keeperOf(drawer).write({ new: true }), keeperOf(drawer).setAside('text')]).toEqual([
      false,
      undefined,
    ]);
    expect(drawer.kept).toEqual({ old: true });
  });

  it('numbers what it sets aside and copies the same text once', () => {
    const drawer = new FakeDrawer();
    const keeper = keeperOf(drawer);
    const keys = ['first', 'second', 'first'].map((text) => keeper.setAside(text));
    expect(keys).toEqual([`${drawerKey}/aside-1`, `${drawerKey}/aside-2`, `${drawerKey}/aside-1`]);
    expect(Object.values(drawer.aside)).toEqual(['first', 'second']);
  });
});

import { describe, expect, it } from 'vitest';
import { noHistory, noted, redone, undone } from '../../src/state/history';
import { TableHistory } from '../../src/state/tableHistory.svelte';

describe('the history of states', () => {
  it('goes back and forward, and forgets what was gone back from once something else is done', () => {
    const one = noted(noHistory<string>(), 'a');
    const [back, after] = undone(one, 'b') ?? ['', one];
    expect(back).toBe('a');
    expect(redone(after, 'a')?.[0]).toBe('b');
    expect(redone(noted(after, 'a'), 'c')).toBeUndefined();
    expect(undone(noHistory<string>(), 'a')).toBeUndefined();
  });

  it('changes of the same thing one after another are one step, also none after a step back', () => {
    const drag = ['a', 'b', 'c'].reduce(
      (history, left) => noted(history, left, 'slider'),
      noHistory<string>(),
    );
    expect(drag.past).toEqual(['a']);
    const other = noted(drag, 'd', 'another');
    expect(noted(other, 'e', 'slider').past).toEqual(['a', 'd', 'e']);
    const [, after] = undone(drag, 'd') ?? ['', drag];
    expect(noted(after, 'a', 'slider').past).toEqual(['a']);
  });

  it('keeps a hundred steps', () => {
    const all = Array.from({ length: 105 }, (_, index) => index);
    const history = all.reduce((kept, left) => noted(kept, left), noHistory<number>());
    expect([history.past.length, history.past[0]]).toEqual([100, 5]);
  });
});

describe('the history of the table', () => {
  it('no change is no step, and another scenario starts without one', () => {
    const history = new TableHistory();
    history.set({ patch: {} });
    expect(history.canUndo).toBe(false);
    history.set({ patch: { 'readings.a': 'b' } });
    history.undo();
    expect([history.table.patch, history.canUndo, history.canRedo]).toEqual([{}, false, true]);
    history.redo();
    expect(history.table.patch).toEqual({ 'readings.a': 'b' });
    history.startWith(history.table);
    history.undo();
    expect([history.table.patch, history.canUndo]).toEqual([{ 'readings.a': 'b' }, false]);
  });
});

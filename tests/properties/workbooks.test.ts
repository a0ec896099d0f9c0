import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/engine';
import { writeWorkbook } from '../../src/exchange';
import { findLibreOffice, poisoned, recompute } from '../support/libreOffice';
import { chanceOf, randomRun } from '../support/randomRuns';
import { packOf } from '../support/run';
import { runs } from '../support/runs';
import {
  compared,
  made,
  parameterCells,
  sameValues,
  subjectOf,
  withParameter,
  wrongIn,
} from '../support/workbooks';

const { numRuns, seed } = runs(3, 50);

/** A random workbook as it is, and the same with one parameter changed in it beside the one the engine then makes. */
function cases() {
  const chance = chanceOf(seed);
  return Array.from({ length: numRuns }, () => {
    const { run, scenario, policy, patch } = randomRun(chance);
    const model = made(subjectOf(run, scenario, policy));
    const candidates = parameterCells(model);
    for (let tries = 0; tries < 20; tries += 1) {
      const parameter = candidates[Math.floor(chance() * candidates.length)];
      if (!parameter) break;
      const value = Math.round(parameter.value * (0.5 + chance()) * 1e4) / 1e4;
      const after = simulate(packOf(policy), scenario, [
        { origin: 'chance', patch: { ...patch, [parameter.path]: value } },
      ]);
      if (!after.ok) continue;
      const wanted = made(subjectOf(after.value, scenario, policy));
      // What a sheet holds as a value does not follow: another parameter is tried.
      if (sameValues(model, wanted))
        return { model, changed: { entered: withParameter(model, parameter, value), wanted } };
    }
    return { model, changed: undefined };
  });
}

describe('workbooks of random scenarios under random policies', () => {
  it('are worked out from poisoned values to the fen as the engine has them, before and after a parameter changes', async () => {
    const all = cases();
    const changed = all.flatMap((each) => each.changed ?? []);
    expect(changed.length).toBeGreaterThan(numRuns / 2);
    const office = import.meta.env.MODE === 'deep' ? findLibreOffice() : undefined;
    if (office === undefined) {
      if (import.meta.env.MODE === 'deep')
        process.stderr.write('LibreOffice is not on this machine: HyperFormula stood in for it\n');
      for (const { model } of all) expect(wrongIn(model)).toEqual([]);
      for (const { entered, wanted } of changed) expect(wrongIn(entered, wanted)).toEqual([]);
      return;
    }
    const asked = [...all.map(({ model }) => ({ entered: model, wanted: model })), ...changed];
    const files = [];
    for (const { entered } of asked) files.push(await writeWorkbook(poisoned(entered), '2026-11-23'));
    const books = await recompute(office, files);
    const found = asked.map(({ wanted }, at) => compared(wanted, (...place) => books[at]?.(...place)));
    const sum = (of: (each: (typeof found)[number]) => number) =>
      found.reduce((total, each) => total + of(each), 0);
    process.stdout.write(
      `${String(all.length)} workbooks and ${String(changed.length)} with a parameter changed, recomputed by LibreOffice: ` +
        `${String(sum(({ cells }) => cells))} formula cells, ${String(sum(({ moneyCells }) => moneyCells))} of money, ` +
        `greatest difference ${found.reduce((most, { money }) => Math.max(most, money), 0).toFixed(2)} yuan\n`,
    );
    expect(found.flatMap(({ wrong }) => wrong).slice(0, 10)).toEqual([]);
  }, 900_000);
});

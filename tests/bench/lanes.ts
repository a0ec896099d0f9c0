import { HyperFormula } from 'hyperformula';
import { all, create } from 'mathjs';
import { compileBatch } from '../../src/engine/batch';
import { YearRunner } from '../../src/engine/batch/yearRunner';
import { runTiny } from '../support/tiny';
import {
  handSheet,
  sheetFormulas,
  sheetInput,
  sheetInputs,
  type SheetFormula,
  type SheetInput,
} from './sheet';
import { medians, short, type Findings } from './timing';

const year = 2026;
const formulas = Object.keys(sheetFormulas) as SheetFormula[];

/**
 * The batch reading on the fixed sheet of 21 formulas over 18 inputs, beside a loop written by hand, mathjs and a
 * spreadsheet engine. Every side has its inputs and outputs in its own memory, and as many lanes as suit it; what is
 * compared is the time per formula and cell.
 */
export function lanes(): Findings {
  const fast = 248;
  const [loopLanes, mathLanes, sheetLanes] = [504, 64, 24];
  const [simd, loops] = [batchOf('simd', fast), batchOf('kernels', loopLanes)];
  const ms = medians({
    hand: handOf(fast),
    simd,
    loops,
    mathjs: mathOf(mathLanes),
    hyperformula: hyperOf(sheetLanes),
  });
  const perCell = (name: keyof typeof ms, count: number) => (ms[name] * 1e6) / count / formulas.length;
  const ns = {
    hand: perCell('hand', fast),
    simd: perCell('simd', fast),
    loops: perCell('loops', loopLanes),
    mathjs: perCell('mathjs', mathLanes),
    hyperformula: perCell('hyperformula', sheetLanes),
  };
  const of = (side: 'simd' | 'loops', against: 'hand' | 'mathjs' | 'hyperformula', words: string) => ({
    ratio: short(ns[side] / ns[against]),
    unit: 'times the duration per formula and cell',
    against: words,
    detail: { 'this (ns)': short(ns[side]), 'other (ns)': short(ns[against]), formulas: formulas.length },
  });
  return {
    'batch/hand': of('simd', 'hand', 'one loop written by hand'),
    'batch/mathjs': of('simd', 'mathjs', 'mathjs, compiled once, evaluated lane by lane'),
    'batch/hyperformula': of('simd', 'hyperformula', 'HyperFormula, all inputs of a lane replaced'),
    'kernels/hand': of('loops', 'hand', 'one loop written by hand'),
  };
}

function batchOf(backend: 'simd' | 'kernels', count: number): () => void {
  const { simulation } = runTiny({
    variables: {
      ...Object.fromEntries(sheetInputs.map((id) => [id, {}])),
      ...Object.fromEntries(formulas.map((id) => [id, { formula: sheetFormulas[id] }])),
    },
  });
  const program = compileBatch(simulation, {
    inputs: sheetInputs.map((id) => [{ of: 'variable', id, index: 0, year, as: 'value' }]),
    outputs: formulas.map((variable) => ({ kind: 'cell', variable, index: 0, year })),
  });
  const inputs = new Float64Array(sheetInputs.length * count);
  sheetInputs.forEach((input, at) =>
    inputs.set(
      Array.from({ length: count }, (_, lane) => sheetInput(input, lane)),
      at * count,
    ),
  );
  const runner = new YearRunner(program, program.moving, count, backend);
  let drive = true;
  return () => {
    // The inputs are written once; from then on they lie in memory, as they do for the other sides.
    runner.run(inputs, 0, () => undefined, drive);
    drive = false;
  };
}

function handOf(count: number): () => void {
  const columns = <Name extends string>(names: readonly Name[], fill: (name: Name, lane: number) => number) =>
    Object.fromEntries(
      names.map((name) => [name, Float64Array.from({ length: count }, (_, lane) => fill(name, lane))]),
    ) as Record<Name, Float64Array>;
  const given = columns<SheetInput>(sheetInputs, sheetInput);
  const to = columns(formulas, () => 0);
  return () => {
    handSheet(count, given, to);
  };
}

function mathOf(count: number): () => void {
  const math = create(all ?? {});
  const compiled = formulas.map((id) => ({ id, code: math.compile(sheetFormulas[id]) }));
  const scopes = Array.from(
    { length: count },
    (_, lane) => new Map<string, unknown>(sheetInputs.map((input) => [input, sheetInput(input, lane)])),
  );
  return () => {
    for (const scope of scopes) for (const { id, code } of compiled) scope.set(id, code.evaluate(scope));
  };
}

/** One sheet with the inputs in column A and the formulas in column B; a lane is a new column A. */
function hyperOf(count: number): () => void {
  const names = new Map<string, string>([
    ...sheetInputs.map((id, at) => [id, `A${String(at + 1)}`] as const),
    ...formulas.map((id, at) => [id, `B${String(at + 1)}`] as const),
  ]);
  const excel = (text: string): string => {
    const condition = /^(.+) \? (.+) : (.+)$/.exec(text);
    const plain = condition
      ? `IF(${condition[1] ?? ''}, ${condition[2] ?? ''}, ${condition[3] ?? ''})`
      : text;
    return `=${plain.replaceAll(/[a-zA-Z]+/g, (word) => names.get(word) ?? word.toUpperCase())}`;
  };
  const engine = HyperFormula.buildFromArray(
    formulas.map((id, at) => [at < sheetInputs.length ? 1 : null, excel(sheetFormulas[id])]),
    { licenseKey: 'gpl-v3' },
  );
  return () => {
    for (let lane = 0; lane < count; lane += 1)
      engine.setCellContents(
        { sheet: 0, row: 0, col: 0 },
        sheetInputs.map((input) => [sheetInput(input, lane)]),
      );
  };
}

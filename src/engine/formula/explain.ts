import type { Bound, BoundApply } from './bind';
import { evaluate, headOf, type Place, type World } from './exact';
import type { Operator } from './expression';
import type { Part, Reading, Token, Word } from './token';

/** The `explain` reading: a formula in words and in numbers, with the inputs to follow. */
export function explain(bound: Bound, place: Place, world: World): Reading {
  const inputs = new Map<string, Token>();
  const groups: { operator: Operator; parts: Part[] }[] = [];
  const words = render(bound, place, world, { chosen: false, inputs: new Map(), groups: [] });
  const numbers = render(bound, place, world, { chosen: true, inputs, groups });
  return { words: words.tokens, numbers: numbers.tokens, inputs: [...inputs.values()], groups };
}

interface Mode {
  /** Only what was calculated, or the whole text. */
  readonly chosen: boolean;
  readonly inputs: Map<string, Token>;
  readonly groups: { operator: Operator; parts: Part[] }[];
}

/** Tokens and how tightly they bind; 9 needs no brackets anywhere. */
interface Phrase {
  readonly tokens: readonly Token[];
  readonly strength: number;
}

const symbol = (text: string): Token => ({ kind: 'symbol', text });
const separator: Token = { kind: 'separator' };
const word = (text: Word): Token => ({ kind: 'word', word: text });

function render(bound: Bound, place: Place, world: World, mode: Mode): Phrase {
  switch (bound.kind) {
    case 'constant':
      return { tokens: [{ kind: 'constant', value: bound.value }], strength: 9 };
    case 'parameter':
    case 'variable':
      return renderName(bound, place, world, mode);
    case 'apply':
      return phrases[bound.operator](bound, place, world, mode);
  }
}

function renderName(
  bound: Extract<Bound, { kind: 'parameter' | 'variable' }>,
  place: Place,
  world: World,
  mode: Mode,
): Phrase {
  const { id } = bound;
  const { year } = place;
  const value = evaluate(bound, place, world);
  const token: Token =
    bound.kind === 'parameter'
      ? { kind: 'parameter', id, year, value }
      : { kind: 'variable', id, index: world.above(place, bound.entity), year, value };
  const index = token.kind === 'variable' ? token.index : 0;
  mode.inputs.set(`${bound.kind}.${id}.${String(index)}@${String(year)}`, token);
  return { tokens: [token], strength: 9 };
}

type PhraseOf = (node: BoundApply, place: Place, world: World, mode: Mode) => Phrase;

const infix =
  (joint: Token, strength: number): PhraseOf =>
  (node, place, world, mode) => {
    const tokens = node.operands.flatMap((operand, index) => {
      // The right operand of - and ÷ needs brackets even around its equal.
      const side = bracket(render(operand, place, world, mode), index === 0 ? strength : strength + 1);
      return index === 0 ? side : [joint, ...side];
    });
    return { tokens, strength };
  };

const prefix =
  (joint: Token, strength: number): PhraseOf =>
  (node, place, world, mode) => {
    const operands = node.operands.flatMap((operand) =>
      bracket(render(operand, place, world, mode), strength + 1),
    );
    return { tokens: [joint, ...operands], strength };
  };

const call =
  (text: Word): PhraseOf =>
  (node, place, world, mode) => ({
    tokens: [word(text), ...list(node.operands.map((operand) => render(operand, place, world, mode)))],
    strength: 9,
  });

/** Aggregates: in words the operand, in numbers the result, with the parts kept aside. */
const aggregate =
  (text: Word): PhraseOf =>
  (node, place, world, mode) => {
    const over = node.over ?? place.kind;
    const [operand] = node.operands;
    const indices = world.below(place, over);
    if (!operand) throw new Error('unreachable: an aggregate has an operand');
    if (!mode.chosen) {
      const first = { kind: over, index: indices[0] ?? 0, year: place.year };
      const inner = indices.length > 0 ? render(operand, first, world, mode).tokens : [symbol('…')];
      return { tokens: [word(text), symbol('('), ...inner, symbol(')')], strength: 9 };
    }
    const parts = indices
      .map((index): Part => {
        const at = { kind: over, index, year: place.year };
        const variable = operand.kind === 'variable' ? operand.id : undefined;
        return { place: at, value: evaluate(operand, at, world), variable };
      })
      .filter(({ value }) => value.kind !== 'notApplicable');
    mode.groups.push({ operator: node.operator, parts });
    return {
      tokens: [{ kind: 'result', value: evaluate(node, place, world), parts: parts.length }],
      strength: 9,
    };
  };

/** In numbers only what was taken: the other branch was never calculated. */
const choice =
  (whole: PhraseOf, taken: (node: BoundApply, place: Place, world: World) => Bound | undefined): PhraseOf =>
  (node, place, world, mode) => {
    const branch = mode.chosen ? taken(node, place, world) : undefined;
    const [condition] = node.operands;
    // What decided is read too, though the numbers show only the branch.
    if (branch && node.operator === 'choose' && condition) render(condition, place, world, mode);
    return branch ? render(branch, place, world, mode) : whole(node, place, world, mode);
  };

const phrases: Record<Operator, PhraseOf> = {
  add: infix(symbol('+'), 5),
  subtract: infix(symbol('−'), 5),
  multiply: infix(symbol('×'), 6),
  divide: infix(symbol('÷'), 6),
  negate: prefix(symbol('−'), 7),
  less: infix(symbol('<'), 4),
  lessOrEqual: infix(symbol('≤'), 4),
  greater: infix(symbol('>'), 4),
  greaterOrEqual: infix(symbol('≥'), 4),
  equal: infix(symbol('='), 4),
  unequal: infix(symbol('≠'), 4),
  and: infix(word('and'), 3),
  or: infix(word('or'), 2),
  not: prefix(word('not'), 7),
  choose: choice(
    (node, place, world, mode) => {
      const [condition, yes, no] = node.operands.map((operand) => render(operand, place, world, mode).tokens);
      const tokens = [
        word('if'),
        ...(condition ?? []),
        word('then'),
        ...(yes ?? []),
        word('else'),
        ...(no ?? []),
      ];
      return { tokens, strength: 1 };
    },
    (node, place, world) => {
      const [condition, yes, no] = node.operands;
      const decided = condition && evaluate(condition, place, world);
      if (decided?.kind !== 'known') return condition;
      return decided.number.n === 0n ? no : yes;
    },
  ),
  min: call('min'),
  max: call('max'),
  abs: call('abs'),
  floor: call('floor'),
  ceil: call('ceil'),
  round: call('round'),
  clamp: call('clamp'),
  prev: (node, place, world, mode) => {
    const [before, start] = node.operands;
    if (!before) throw new Error('unreachable: prev has an operand');
    const lastYear = { ...place, year: place.year - 1 };
    if (!mode.chosen)
      return { tokens: [word('prev'), ...bracket(render(before, lastYear, world, mode), 9)], strength: 8 };
    const atStart =
      start && place.year <= world.firstYear && evaluate(before, lastYear, world).kind === 'missing';
    return atStart ? render(start, place, world, mode) : render(before, lastYear, world, mode);
  },
  firstKnown: choice(call('firstKnown'), (node, place, world) =>
    node.operands.find((operand) => evaluate(operand, place, world).kind !== 'missing'),
  ),
  sum: aggregate('sum'),
  mean: aggregate('mean'),
  count: aggregate('count'),
  share: call('share'),
  allocate: (node, place, world, mode) => {
    // The pool is read where it is shared out, the weight at the one who receives.
    const places = [headOf(node, place, world), place];
    const operands = node.operands.map((operand, index) =>
      render(operand, places[index] ?? place, world, mode),
    );
    return { tokens: [word('allocate'), ...list(operands)], strength: 9 };
  },
};

function bracket({ tokens, strength }: Phrase, wanted: number): readonly Token[] {
  return strength >= wanted ? tokens : [symbol('('), ...tokens, symbol(')')];
}

function list(phrasesIn: readonly Phrase[]): Token[] {
  const inner = phrasesIn.flatMap(({ tokens }, index) => (index === 0 ? tokens : [separator, ...tokens]));
  return [symbol('('), ...inner, symbol(')')];
}

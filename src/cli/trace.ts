import type { Explanation, PolicyPack, Simulation, Token, Value } from '../engine';
import { plainText } from '../format';
import { becauseText, messages, type Language } from '../i18n';
import type { Register } from '../schema';

/** The answer to "why?" for one cell as plain data: words, numbers, inputs, clause and readings. */
export function traceJson(
  { variable, cell, value, origin, formula, condition, readings }: Explanation,
  simulation: Simulation,
  pack: PolicyPack<Register>,
  language: Language,
): unknown {
  const { rules } = simulation;
  const unitOf = (token: Token) => {
    if (token.kind === 'variable') return rules.variables.get(token.id)?.unit ?? 'number';
    if (token.kind === 'parameter') return rules.parameters.get(token.id)?.unit ?? 'number';
    return token.kind === 'result' ? variable.unit : 'number';
  };
  const shown = (each: Value, unit: string) => {
    if (each.kind === 'known') return plainText(each.number, unit);
    return each.kind === 'missing' ? '?' : becauseText(each.because, language);
  };
  const piece = (token: Exclude<Token, { kind: 'separator' }>, named: boolean) => {
    switch (token.kind) {
      case 'symbol':
        return token.text;
      case 'word':
        return token.word;
      case 'constant':
        return plainText(token.value, 'number');
      case 'result':
        return shown(token.value, unitOf(token));
      case 'variable':
        return named
          ? (rules.variables.get(token.id)?.label[language] ?? token.id)
          : shown(token.value, unitOf(token));
      case 'parameter':
        return named
          ? (rules.parameters.get(token.id)?.label[language] ?? token.id)
          : shown(token.value, unitOf(token));
    }
  };
  // A separator stands close to what it follows.
  const text = (tokens: readonly Token[], named: boolean) =>
    tokens
      .map((token) =>
        token.kind === 'separator' ? messages.comma[language].trim() : ` ${piece(token, named)}`,
      )
      .join('')
      .trim();
  const inputs = (formula?.inputs ?? []).map((token) => {
    if (token.kind === 'variable') {
      const from = simulation.cell(token.id, token.index, token.year);
      return {
        ...from,
        value: shown(token.value, unitOf(token)),
        origin: simulation.origin(token.id, token.index, token.year),
      };
    }
    if (token.kind !== 'parameter') throw new Error('unreachable: an input is a variable or a parameter');
    const { source, force } = rules.parameters.get(token.id) ?? {};
    return { parameter: token.id, year: token.year, value: shown(token.value, unitOf(token)), force, source };
  });
  return {
    ...cell,
    label: variable.label[language],
    unit: variable.unit,
    value: shown(value, variable.unit),
    origin,
    source: variable.source,
    clause: clauseText(variable.source, pack, language),
    inWords: formula && text(formula.words, true),
    inNumbers: formula && text(formula.numbers, false),
    appliesTo: condition && text(condition.words, true),
    inputs,
    readings: readings.map(({ id, chosen, options }) => ({
      id,
      chosen,
      options: Object.keys(options ?? {}),
    })),
  };
}

function clauseText(
  source: Explanation['variable']['source'],
  pack: PolicyPack<Register>,
  language: Language,
) {
  if (!source || 'outside' in source) return source;
  const register = pack.registers.find(({ id }) => id === source.document);
  const clause = register?.clauses[source.clause];
  return (
    clause && {
      document: register.number ?? register.short[language],
      article: clause.article,
      text: clause[language],
      force: clause.force,
    }
  );
}

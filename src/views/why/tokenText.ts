import type { Simulation, Token } from '../../engine';
import { words as formulaWords } from '../../i18n';
import type { Words } from '../../state';

/** One token of a formula as text: with the name of what it uses, or with its value. */
export function tokenText(
  token: Token,
  { words, simulation, named, unit }: { words: Words; simulation: Simulation; named: boolean; unit: string },
): string {
  switch (token.kind) {
    case 'symbol':
      return token.text;
    case 'separator':
      return words.t('comma').trim();
    case 'word':
      return words.of(formulaWords[token.word]);
    case 'constant':
      return words.number(token.value, 'number');
    case 'result':
      return token.value.kind === 'known'
        ? words.quantity(token.value.number, unit)
        : words.value(token.value, unit);
    case 'variable':
    case 'parameter': {
      const of =
        token.kind === 'variable' ? simulation.variable(token.id) : simulation.rules.parameters.get(token.id);
      if (named || !of) return words.label(token.id);
      return token.value.kind === 'known'
        ? words.quantity(token.value.number, of.unit)
        : words.value(token.value, of.unit);
    }
  }
}

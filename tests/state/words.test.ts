import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { parseExact } from '../../src/engine';
import { Words, Workspace } from '../../src/state';
import { View } from '../../src/state/view.svelte';
import { packOf } from '../support/run';

function wordsIn(language: 'zh' | 'en', money: 'yuan' | 'wan' | 'yi' = 'wan', policy = 'xingan') {
  const loaded = findScenario('xingan');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  const table = new Workspace(packOf(policy), loaded.value.value, undefined);
  const view = new View();
  view.language = language;
  view.money = money;
  return { words: new Words(view, () => table), table };
}

function exact(text: string) {
  const number = parseExact(text);
  if (!number) throw new Error(`${text} is a number`);
  return number;
}

describe('the words of the pages', () => {
  it('say a number with its unit in the language and the unit of money on show', () => {
    const { words } = wordsIn('zh');
    expect(words.quantity(exact('573800'), 'yuan')).toBe('57.38 万元');
    expect(words.quantity(exact('11531'), 'person')).toBe('11,531 人');
    expect(words.quantity(exact('0.3'), 'ratio')).toBe('30.00%');
    expect(wordsIn('en', 'yuan').words.quantity(exact('573800'), 'yuan')).toBe('573,800.00 yuan');
  });

  it('say a worked case in yuan to the fen, whatever unit of money is on show', () => {
    const { words } = wordsIn('zh');
    expect(words.inYuan(exact('0.01'), 'yuan')).toBe('0.01 元');
    expect(words.inYuan(exact('420000'), 'yuan')).toBe('420,000.00 元');
    expect(words.inYuan(exact('0.6'), 'ratio')).toBe('60.00%');
  });

  it('say a flag as yes or no', () => {
    const { words } = wordsIn('en');
    expect([words.quantity(exact('1'), 'flag'), words.quantity(exact('0'), 'flag')]).toEqual(['yes', 'no']);
    expect(words.value({ kind: 'known', number: exact('1') }, 'flag')).toBe('yes');
  });

  it('say a difference of shares in points of the language', () => {
    expect(wordsIn('zh').words.difference(exact('0.05'), 'ratio')).toMatch(/^\+?5\.00 个百分点$/);
    expect(wordsIn('en').words.difference(exact('0.05'), 'ratio')).toMatch(/^\+?5\.00 points$/);
    expect(wordsIn('zh').words.difference(exact('20000'), 'yuan')).toMatch(/^\+?2\.00 万元$/);
  });

  it('show what is missing and what does not apply as marks, never as a number', () => {
    const { words } = wordsIn('zh');
    expect(words.value({ kind: 'missing', inputs: new Map() }, 'yuan')).toBe('?');
    expect(words.value({ kind: 'notApplicable', because: { code: 'divisionByZero' } }, 'yuan')).toBe('—');
    expect(words.because({ code: 'divisionByZero' })).toBe('除数为零');
  });

  it('name variables, parameters, checks and targets, and leave an unknown id as it is', () => {
    const { words, table } = wordsIn('en');
    const { checks, targets, parameters } = table.simulation.rules;
    const ids = ['vetEarmarkShare', [...parameters.keys()][0], checks[0]?.id, targets[0]?.id];
    for (const id of ids) expect(words.label(id ?? ''), id).not.toBe(id);
    expect(words.label('nothing')).toBe('nothing');
  });

  it('name a cell by entity, variable and year, and the region by none', () => {
    const { words } = wordsIn('zh');
    const variable = 'fullTimeStudents';
    const [first] = wordsIn('zh').table.simulation.population.get('institution') ?? [];
    const entity = first?.path ?? '';
    expect(words.cell({ variable, entity, year: 2026 })).toBe(
      `${words.entityName(entity)} · ${words.label(variable)} · 2026`,
    );
    expect(words.cell({ variable: 'vatPaid', entity: 'region', year: 2026 })).toBe(
      `${words.label('vatPaid')} · 2026`,
    );
    expect(words.entityName('institutions.nobody')).toBe('institutions.nobody');
  });

  it('cite a clause of the policy by its article, one of its parent with the document, one from outside as such', () => {
    const { words } = wordsIn('zh');
    const own = words.citation('xam-external-teacher-posts-20');
    expect([own?.kind, words.citedShort('xam-external-teacher-posts-20')]).toEqual([
      'own',
      own?.clause.article,
    ]);
    const parent = words.citation('nmg-hv-per-student-floor-12000');
    expect(parent?.kind).toBe('parent');
    expect(words.citedShort('nmg-hv-per-student-floor-12000')).toContain(parent?.clause.article);
    expect(words.citedInFull('nmg-hv-per-student-floor-12000')).toContain(parent?.register.number);
    expect(words.citation('nat-definition')?.kind).toBe('outside');
    expect(words.citedShort('nat-definition')).toBe(words.t('ourDefinition'));
    expect([words.citation('none'), words.citedShort('none'), words.citedInFull('none')]).toEqual([
      undefined,
      'none',
      'none',
    ]);
  });

  it('put a label into a sentence and a remark into brackets as the language does', () => {
    expect(wordsIn('en').words.inSentence('Funding gap')).toBe('funding gap');
    expect(wordsIn('zh').words.inSentence('Funding gap')).toBe('Funding gap');
    expect([wordsIn('zh').words.inBrackets('x'), wordsIn('en').words.inBrackets('x')]).toEqual([
      '（x）',
      ' (x)',
    ]);
  });

  it('say a problem as a sentence', () => {
    const problem = { code: 'wrongYears', file: '', path: [], data: { from: '2030', to: '2020' } };
    expect(wordsIn('en').words.problem(problem)).toContain('2030');
  });
});

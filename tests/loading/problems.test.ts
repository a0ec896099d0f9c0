import { describe, expect, it } from 'vitest';
import { simulate, type Problem } from '../../src/engine';
import { textsOf } from '../../src/cli/files';
import { problemLine } from '../../src/i18n';
import { Library, loadScenario } from '../../src/loading';
import { check, policyHead, refusal, registerFile, scenarioText } from '../support/refusal';
import { packOf } from '../support/run';

/** The first problem of a scenario file under inner-mongolia. */
function scenarioRefusal(text: string, language: 'zh' | 'en' = 'en'): string {
  const loaded = loadScenario({ file: 'mine.yaml', text });
  const problems = (() => {
    if (!loaded.ok) return loaded.problems;
    const run = simulate(packOf('inner-mongolia'), loaded.value.value);
    if (run.ok) return [];
    return new Library([], []).locate(run.problems, loaded.value.source);
  })();
  const [first] = problems;
  return first ? problemLine(first, language) : 'accepted';
}

describe('a policy file is refused with file, line, path and a sentence', () => {
  it('accepts one that is right', () => {
    expect(refusal('variables:\n  surchargeSource:\n    formula: "vetEarmark"\n')).toBe('accepted');
  });

  it.each([
    [
      'a misspelt key',
      'variables:\n  vetEarmark:\n    formla: "1"\n',
      'models/my-city.yaml:8 variables.vetEarmark.formla: there is no key "formla"; check its spelling',
    ],
    [
      'an unknown name',
      'variables:\n  vetEarmark:\n    formula: "vetEarmarkShar * earmarkBase"\n',
      'models/my-city.yaml:8 variables.vetEarmark.formula: there is no variable or parameter "vetEarmarkShar"; check its spelling',
    ],
    [
      'a unit mistake',
      'variables:\n  vetEarmark:\n    formula: "earmarkBase + higherStudents"\n',
      'models/my-city.yaml:8 variables.vetEarmark.formula: units do not fit: yuan and person (add)',
    ],
    [
      'a result of the wrong unit',
      'variables:\n  vetEarmark:\n    formula: "higherStudents"\n',
      'models/my-city.yaml:8 variables.vetEarmark.formula: units do not fit: person and yuan (result)',
    ],
    [
      'a cycle',
      'variables:\n  vetEarmark:\n    formula: "vetEarmarkShortfall"\n',
      'models/my-city.yaml:8 variables.vetEarmark.formula: formulas need each other in a circle: vetEarmark → vetEarmarkShortfall → vetEarmark; refer to last year with prev()',
    ],
    [
      'a hostile formula',
      'variables:\n  vetEarmark:\n    formula: "evaluate(earmarkBase)"\n',
      'models/my-city.yaml:8 variables.vetEarmark.formula: the formula language has no "evaluate(earmarkBase)"',
    ],
    [
      'a figure without a clause',
      'parameters:\n  vetEarmarkMinimum:\n    values: 0.3\n',
      'models/my-city.yaml:7 parameters.vetEarmarkMinimum: the parameter vetEarmarkMinimum has a figure but names no clause; add its source',
    ],
    [
      'a clause without a figure',
      'parameters:\n  vetEarmarkMinimum:\n    values: 0.3\n    source: { document: doc, clause: doc-plain }\n',
      'models/my-city.yaml:7 parameters.vetEarmarkMinimum: the clause doc-plain has no figure and cannot be the source of 0.3',
    ],
    [
      'a figure that its clause does not have',
      'parameters:\n  vetEarmarkMinimum:\n    values: 0.35\n    source: { document: doc, clause: doc-30 }\n',
      'models/my-city.yaml:7 parameters.vetEarmarkMinimum: 0.35 is not a figure of the clause doc-30 (which has 0.3)',
    ],
    [
      'a clause that does not exist',
      'parameters:\n  vetEarmarkMinimum:\n    values: 0.3\n    source: { document: doc, clause: doc-31 }\n',
      'models/my-city.yaml:7 parameters.vetEarmarkMinimum: no register has a clause "doc-31"',
    ],
    [
      'a figure hidden in a formula',
      'variables:\n  vetEarmark:\n    formula: "0.35 * earmarkBase"\n',
      'models/my-city.yaml:8 variables.vetEarmark.formula: the formula hides the figure 0.35; make it a parameter with a clause',
    ],
    [
      'a reading whose option has no path',
      'readings:\n  earmarkBase:\n    options: { both: { variabels.x.formula: "1" } }\n',
      'models/my-city.yaml:8 readings.earmarkBase.options.both.variabels.x.formula: the path "variabels.x.formula" cannot be read',
    ],
    [
      'a reading whose option, never chosen, patches what there is not',
      'readings:\n  earmarkBase:\n    options: { both: { variables.vetEarmrk.formula: "0" } }\n',
      'models/my-city.yaml:8 readings.earmarkBase.options.both.variables.vetEarmrk.formula: there is no "vetEarmrk"; check its spelling',
    ],
    [
      'a reading with a default that is no option',
      'readings:\n  higherFloorTest:\n    default: averag\n',
      'models/my-city.yaml:8 readings.higherFloorTest.default: averag is not an option; choose one of: average, each',
    ],
    [
      'a requirement that waits for an option that there is not',
      check('when: { higherFloorTest: averag }'),
      'models/my-city.yaml:14 checks.rule.when.higherFloorTest: averag is not an option; choose one of: average, each',
    ],
    [
      'a requirement that waits for a reading that there is not',
      check('when: { higherFloorTst: average }'),
      'models/my-city.yaml:14 checks.rule.when.higherFloorTst: there is no "higherFloorTst"; check its spelling',
    ],
    [
      'a remedy by a lever that there is not',
      check('remedy: { lever: externalTeacherz }'),
      'models/my-city.yaml:14 checks.rule.remedy.lever: there is no "externalTeacherz"; check its spelling',
    ],
    [
      'a remedy by a lever below the requirement',
      check('remedy: { lever: externalTeachers }'),
      'models/my-city.yaml:14 checks.rule.remedy.lever: "externalTeachers" belongs to institution and not to region',
    ],
    [
      'a remedy whose money pays what there is not',
      check('remedy: { lever: vetEarmarkShare, use: baseAppropriationUze }'),
      'models/my-city.yaml:14 checks.rule.remedy.use: there is no "baseAppropriationUze"; check its spelling',
    ],
    [
      'a requirement on a kind of entity that there is not',
      check('').replace('entity: region', 'entity: regoin'),
      'models/my-city.yaml:7 checks.rule: there is no kind of entity "regoin"',
    ],
    [
      'a wrong type',
      'parameters:\n  vetEarmarkMinimum:\n    values: "30%"\n',
      'models/my-city.yaml:8 parameters.vetEarmarkMinimum.values: "30%" cannot stand here',
    ],
    [
      'a figure that cannot be read exactly',
      'parameters:\n  vetEarmarkMinimum:\n    values: 1e100\n    source: { document: doc, clause: doc-30 }\n',
      'models/my-city.yaml:8 parameters.vetEarmarkMinimum.values: 1e+100 cannot stand here',
    ],
    [
      'such a figure of one year',
      'parameters:\n  vetEarmarkMinimum:\n    values: { 2025: 1e-200 }\n    source: { document: doc, clause: doc-30 }\n',
      'models/my-city.yaml:8 parameters.vetEarmarkMinimum.values.2025: 1e-200 cannot stand here',
    ],
    [
      'such a figure as the least that may be entered',
      'variables:\n  vetEarmark:\n    min: -1e100\n',
      'models/my-city.yaml:8 variables.vetEarmark.min: -1e+100 cannot stand here',
    ],
    [
      'a unit by a name that every object has',
      'variables:\n  vetEarmark:\n    unit: yuan/constructor\n',
      'models/my-city.yaml:8 variables.vetEarmark.unit: there is no unit "yuan/constructor"',
    ],
    [
      'a key that stands twice',
      'variables:\n  vetEarmark: {}\n  vetEarmark: {}\n',
      'models/my-city.yaml:8: a key stands twice; delete one of them',
    ],
    ['broken YAML', 'variables: [\n', 'models/my-city.yaml'],
    [
      'a new variable that is half declared',
      'variables:\n  mine:\n    formula: "1"\n',
      'models/my-city.yaml:7 variables.mine: "entity" is not said; add it',
    ],
  ])('%s', (_, body, line) => {
    expect(refusal(body).startsWith(line), refusal(body)).toBe(true);
  });

  it('an unknown parent', () => {
    const library = new Library(
      [{ file: 'models/a.yaml', text: policyHead.replace('national', 'nowhere') }],
      [registerFile],
    );
    const pack = library.pack('my-city');
    expect(pack.ok ? '' : problemLine(pack.problems[0] as Problem, 'en')).toContain(
      'there is no policy "nowhere"',
    );
  });
});

describe('a parent that is refused', () => {
  it('is all that is said: what its children leave to it is not held against them', () => {
    const models = textsOf('models').map(({ file, text }) => ({
      file,
      text: file === 'models/national.yaml' ? text.replace('status: ', 'statsu: ') : text,
    }));
    const { problems } = new Library(models, textsOf('seeds'));
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['models/national.yaml']));
  });
});

describe('a scenario file is refused with file, line, path and a sentence', () => {
  it.each([
    [
      'text for a number',
      scenarioText('vatPaid: "12,000元"'),
      'mine.yaml:9 region.values.vatPaid: "12,000元" cannot stand here; write numbers as plain decimals such as 12000',
    ],
    [
      'a number that is too large',
      scenarioText('vatPaid: 1e400'),
      'mine.yaml:9 region.values.vatPaid: Infinity cannot stand here',
    ],
    [
      'not a number',
      scenarioText('vatPaid: .nan'),
      'mine.yaml:9 region.values.vatPaid: NaN cannot stand here',
    ],
    [
      'a negative amount',
      scenarioText('vatPaid: -5'),
      'mine.yaml:9 region.values.vatPaid: -5 is below 0, the least that can stand here',
    ],
    [
      'more digits than can be kept',
      scenarioText('vatPaid: 1234567890123.4567'),
      'mine.yaml:9: the number 1234567890123.4567 has more than 15 significant digits',
    ],
    [
      'an amount beyond all budgets',
      scenarioText('vatPaid: 2000000000000000'),
      'mine.yaml:9 region.values.vatPaid: 2000000000000000 is above 10^15; check the unit',
    ],
    [
      'a reference to another place of the file',
      scenarioText('vatPaid: &same 5, consumptionTaxPaid: *same'),
      'mine.yaml:9: *same refers to another place of the file, which is not read here; write it out',
    ],
    [
      'a list as a key',
      scenarioText('? [vatPaid] : 5'),
      'mine.yaml:9: the key "["vatPaid"]" is not written as it must be',
    ],
    ['year 0', scenarioText('vatPaid: { 0: 5 }'), 'mine.yaml:9 region.values.vatPaid'],
    ['years the wrong way round', scenarioText('').replace('from: 2025', 'from: 2027'), 'mine.yaml:6 years'],
    [
      'an unknown variable',
      scenarioText('vatPayed: 5'),
      'mine.yaml:9 region.values.vatPayed: there is no variable or parameter "vatPayed"; check its spelling',
    ],
    [
      'a variable of another entity',
      scenarioText('fullTimeStudents: 5'),
      'mine.yaml:9 region.values.fullTimeStudents: "fullTimeStudents" belongs to institution and not to region',
    ],
    [
      'a parameter among the data',
      scenarioText('creditRate: 0.3'),
      'mine.yaml:9 region.values.creditRate: "creditRate" is a parameter and not data',
    ],
    [
      'a missing key',
      scenarioText('').replace('purpose: { zh: 试, en: try }\n', ''),
      'mine.yaml:1: "purpose" is missing; add it',
    ],
    [
      'a missing key of which only some words are possible',
      scenarioText('').replace(
        'institutions: []',
        'institutions:\n  - { id: a, name: { zh: 甲, en: A }, ownerLevel: county, values: {} }',
      ),
      'mine.yaml:11 institutions.0: "level" is missing; add it',
    ],
    [
      'an unknown option',
      scenarioText('', 'choices: { readings.higherFloorTest: some }\n'),
      'mine.yaml:11 choices.readings.higherFloorTest: some is not an option; choose one of: average, each',
    ],
    [
      'an unknown distribution',
      scenarioText('', 'uncertainty: { region.vatPaid: { kind: gauss, mean: 1, sd: 1 } }\n'),
      'mine.yaml:11 uncertainty.region.vatPaid.kind: "gauss" is not an option; choose one of: normal, lognormal, triangular, uniform, list',
    ],
    [
      'a distribution without its spread',
      scenarioText('', 'uncertainty: { region.vatPaid: { kind: normal, mean: 1 } }\n'),
      'mine.yaml:11 uncertainty.region.vatPaid: "sd" is missing; add it',
    ],
    [
      'a misspelt key of a distribution',
      scenarioText('', 'uncertainty: { region.vatPaid: { kind: uniform, from: 1, to: 2, draws: yearly } }\n'),
      'mine.yaml:11 uncertainty.region.vatPaid.draws: there is no key "draws"; check its spelling',
    ],
    [
      'an institution twice',
      scenarioText('').replace(
        'institutions: []',
        'institutions:\n  - &a { id: a, name: { zh: 甲, en: A }, level: higher, ownerLevel: county, values: {} }\n  - { id: a, name: { zh: 乙, en: B }, level: higher, ownerLevel: county, values: {} }',
      ),
      'mine.yaml:12 institutions.1: the id "a" stands twice; change one of them',
    ],
  ])('%s', (_, text, line) => {
    expect(scenarioRefusal(text).startsWith(line), scenarioRefusal(text)).toBe(true);
  });

  it('negative people, in Chinese', () => {
    const text = scenarioText('').replace(
      'institutions: []',
      'institutions:\n  - { id: a, name: { zh: 甲, en: A }, level: higher, ownerLevel: county, values: { fullTimeStudents: -3 } }',
    );
    expect(scenarioRefusal(text, 'zh')).toBe(
      'mine.yaml:11 institutions.0.values.fullTimeStudents: -3 小于 0；这里不能更小',
    );
  });

  it('nothing that is right is refused with what is wrong: every problem is listed', () => {
    const loaded = loadScenario({ file: 'mine.yaml', text: scenarioText('a: "x", b: "y"') });
    expect(loaded.ok ? 0 : loaded.problems.length).toBe(2);
  });
});

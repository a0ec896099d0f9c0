import { describe, expect, it } from 'vitest';
import { check, refusal, target } from '../support/refusal';

const formula = (text: string) => `variables:\n  vetEarmark:\n    formula: "${text}"\n`;
const hidden = (figure: string) =>
  `the formula hides the figure ${figure}; make it a parameter with a clause`;

const reading = (option: string, clause = 'doc-30') =>
  `readings:\n  earmarkBase:\n    clause: ${clause}\n    options: { educationOnly: { ${option} } }\n`;

describe('no figure gets in without a clause', () => {
  it.each([
    ['in full', formula('earmarkBase * 5000'), hidden('5000')],
    ['with an exponent', formula('earmarkBase * 5e3'), hidden('5000')],
    ['from its point on', formula('earmarkBase * .5'), hidden('0.5')],
    ['in a function', formula('max(earmarkBase, -.25E1 * earmarkBase)'), hidden('2.5')],
    [
      'in a range',
      'variables:\n  vetEarmarkShare:\n    range: { to: "vetEarmarkMinimum * 7" }\n',
      hidden('7'),
    ],
    ['in a range, bare', 'variables:\n  vetEarmarkShare:\n    range: { from: 0.35 }\n', hidden('0.35')],
    ['in whom a requirement is held against', check('appliesTo: "vetEarmark > 7"'), hidden('7')],
    ['in a target', target('value: "vetEarmarkMinimum * 2"'), hidden('2')],
    [
      'as the text of a target',
      target('value: "0.37"'),
      '0.37 is not a figure of the clause doc-30 (which has 0.3)',
    ],
    [
      'as the parameter of a reading',
      reading('parameters.creditRate: 0.37'),
      '0.37 is not a figure of the clause doc-30, ',
    ],
    [
      'as the formula of a reading',
      reading('variables.vetEarmark.formula: "5e3 * earmarkBase"'),
      hidden('5000'),
    ],
    [
      'as the target of a reading',
      target('value: 0.3') + reading('targets.goal.value: 0.37'),
      '0.37 is not a figure of the clause doc-30 (which has 0.3)',
    ],
    [
      'as the text of a target of a reading',
      target('value: 0.3') + reading('targets.goal.value: "0.37"'),
      '0.37 is not a figure of the clause doc-30 (which has 0.3)',
    ],
    [
      'under the clause of another document',
      'parameters:\n  creditRate:\n    source: { document: doc, clause: nmg-tax-credit-46 }\n',
      'the clause nmg-tax-credit-46 belongs to inner-mongolia and not to doc',
    ],
    [
      'under the clause of a document that the policy does not stand on',
      target('value: 0.3').replace('doc-30', 'nmg-surcharge-share-30'),
      'the clause nmg-surcharge-share-30 belongs to inner-mongolia and not to national, doc',
    ],
    [
      'by moving an inherited figure under another clause',
      'parameters:\n  techTransferNationalFloor:\n    source: { document: doc, clause: doc-30 }\n',
      '0.5 is not a figure of the clause doc-30 (which has 0.3)',
    ],
    [
      'under a name that every object has',
      'parameters:\n  creditRate:\n    values: 0.3\n    source: { document: doc, clause: constructor }\n',
      'no register has a clause "constructor"',
    ],
  ])('%s', (_, body, sentence) => {
    const line = refusal(body);
    expect(line).toContain('models/my-city.yaml:');
    expect(line).toContain(sentence);
  });

  it.each([
    ['0 and 1 however they are written', formula('max(0.0, 1.0 * earmarkBase)')],
    [
      'digits inside a name',
      'variables:\n  a5e3: { label: { zh: 甲, en: A }, entity: region, unit: yuan, source: { document: doc, clause: doc-30 } }\n  vetEarmark: { formula: a5e3 }\n',
    ],
    ['the figure of the clause as a number', target('value: 0.3')],
    ['the figure of the clause as a text', target('value: ".30"')],
    ['the figure of the reading’s clause', reading('parameters.creditRate: 0.3')],
    ['the figure of the parameter’s own clause', reading('parameters.aboutTolerance: 0.05', 'doc-plain')],
    [
      'the clause of the parent’s document, named',
      'parameters:\n  aboutTolerance:\n    values: 0.1\n    source: { document: national, clause: nat-about-tolerance }\n',
    ],
    ['the clause of the parent’s document', check('').replace('doc-30', 'nat-about-tolerance')],
  ])('accepts %s', (_, body) => {
    expect(refusal(body)).toBe('accepted');
  });
});

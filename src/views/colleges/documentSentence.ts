import type { Value } from '../../engine';
import { differenceOf, stepsBetween, type DocumentRun, type Step, type Words } from '../../state';
import { shareRangeText } from './shareRangeText';

/** One document of the comparison: its run, and the words that speak of its labels and clauses. */
export interface Side {
  readonly run: DocumentRun;
  readonly words: Words;
}

const pool = 'performancePayPool';

/** Why the same college fares differently under another document, in one sentence made of the steps that differ. */
export function documentSentence(here: Side, there: Side, index: number, year: number): string {
  const { words } = there;
  const [from, to] = [here, there].map(({ run }) => run.simulation.value(pool, index, year)) as [
    Value,
    Value,
  ];
  const steps = stepsBetween(here.run.simulation, there.run.simulation, index, year);
  const reasons = groupsOf(steps, (step) => citedIn(step, here, there)).map(([cited, group]) => {
    const text = textsOf(group, words).join(words.t('comma'));
    return cited === '' ? text : `${text}${words.inBrackets(cited)}`;
  });
  const why = reasons.length === 0 ? words.t('sameWay') : reasons.join(words.t('semicolon'));
  return `${poolText(from, to, words)}${words.t('colon')}${why}${words.t('fullStop')}`;
}

function poolText(from: Value, to: Value, words: Words): string {
  const label = words.inSentence(words.label(pool));
  const difference = differenceOf(from, to);
  if (difference?.n === 0n) return words.t('poolSame', { label, amount: amountText(to, words) });
  const behind = difference ? words.inBrackets(words.difference(difference, 'yuan')) : '';
  const change = { label, from: amountText(from, words), to: amountText(to, words) };
  return `${words.t('amountChange', change)}${behind}`;
}

function amountText(value: Value, words: Words): string {
  if (value.kind === 'known') return words.quantity(value.number, 'yuan');
  return words.t(value.kind === 'missing' ? 'unknown' : 'notApplicable');
}

/** Neighbouring steps that rest on one clause are said together, so that it is cited once. */
function groupsOf(steps: readonly Step[], cited: (step: Step) => string): [string, Step[]][] {
  const groups: [string, Step[]][] = [];
  for (const step of steps) {
    const text = cited(step);
    const last = groups.at(-1);
    if (last?.[0] === text) last[1].push(step);
    else groups.push([text, [step]]);
  }
  return groups;
}

function citedIn({ clause, isOwn }: Step, here: Side, there: Side): string {
  if (clause === undefined) return '';
  if (!isOwn) return cite(clause, there.words);
  return there.words.t('currentClause', { clause: here.words.citedInFull(clause) });
}

/** How one payment counts is one remark, whatever number of ways it is. */
function textsOf(steps: readonly Step[], words: Words): string[] {
  const treatments = steps.filter((step) => step.kind === 'treatment');
  const pays = [...new Set(treatments.map(({ pay }) => pay))];
  return [
    ...steps.flatMap((step) => (step.kind === 'treatment' ? [] : [stepText(step, words)])),
    ...pays.map((pay) => {
      const how = treatments
        .filter((step) => step.pay === pay)
        .map(({ treatment, on }) => words.t(countedAs[treatment][on ? 1 : 0]))
        .join(words.t('listComma'));
      return words.t('countedSo', { pay: payName(pay, words), how });
    }),
  ];
}

/** How a payment does not count, and how it does. */
const countedAs = {
  InTotal: ['inTotalOff', 'inTotalOn'],
  UnderTotal: ['underTotalOff', 'underTotalOn'],
  UnderControlLine: ['underControlLineOff', 'underControlLineOn'],
  InNextBase: ['inNextBaseOff', 'inNextBaseOn'],
  InWageTotal: ['inWageTotalOff', 'inWageTotalOn'],
} as const;

function payName(pay: string, words: Words): string {
  return pay === 'trainingTeacherPay' ? words.t('trainingPayName') : words.inSentence(words.label(pay));
}

/** A clause beside the name of its document: with the number of the document, where it has one. */
export function cite(clause: string, words: Words): string {
  const citation = words.citation(clause);
  const isPlain = citation?.kind === 'own' && citation.register.number === undefined;
  return isPlain || citation?.kind === 'outside' ? words.citedShort(clause) : words.citedInFull(clause);
}

function stepText(step: Exclude<Step, { kind: 'treatment' }>, words: Words): string {
  const { t } = words;
  switch (step.kind) {
    case 'rule':
      return ruleText(step, words);
    case 'base':
      return baseText(step, words);
    case 'share':
      return shareText(step, words);
    case 'teacherPart':
      return t('teacherPartOf', {
        from: words.quantity(step.from, 'ratio'),
        to: words.quantity(step.to, 'ratio'),
      });
    case 'reward':
      return t('amountChange', {
        label: words.inSentence(words.label(step.variable)),
        from: amountText(step.from, words),
        to: amountText(step.to, words),
      });
  }
}

function ruleText({ base, share, because }: Step & { kind: 'rule' }, words: Words): string {
  if (because?.code === 'noClause') return words.t('ruleAbsent');
  if (because) return words.t('ruleNotYet', { because: words.because(because) });
  const range = shareRangeText(share.range, words) ?? words.t('unbounded');
  return words.t('rulePresent', { base: amountText(base, words), range });
}

function baseText({ from, to, difference }: Step & { kind: 'base' }, words: Words): string {
  const { t } = words;
  const names = { gross: t('grossIncome'), net: t('netIncome') };
  const isOther = from.sort && to.sort && from.sort !== to.sort;
  const more = differenceOf(from.income, to.income);
  const by = difference && t('baseBy', { difference: words.difference(difference, 'yuan') });
  const income = more && more.n !== 0n && t('baseIncome', { difference: words.difference(more, 'yuan') });
  const sort = isOther && t('baseSort', { from: names[from.sort], to: names[to.sort] });
  const text = [sort, income].filter((part) => part).join(t('comma'));
  // What the base takes in is all that differs: the sum would only repeat it.
  if (!sort && income && difference && more.equals(difference)) return text;
  return `${text === '' ? t('baseDiffers') : text}${by ? words.inBrackets(by) : ''}`;
}

function shareText({ from, to }: Step & { kind: 'share' }, words: Words): string {
  const { t } = words;
  const ranges = [from, to].map(({ range }) => shareRangeText(range, words) ?? t('unbounded'));
  const chosen = [from, to].map(({ chosen: value }) => words.value(value, 'ratio'));
  const forces = [from, to].map(({ force }) => (force ? t(force) : ''));
  const change = ([before = '', after = '']: string[]) => ({ from: before, to: after });
  return [
    ranges[0] === ranges[1] ? '' : t('shareRange', change(ranges)),
    chosen[0] === chosen[1] ? '' : t('shareChosen', change(chosen)),
    forces[0] === forces[1] ? '' : t('shareForce', change(forces)),
  ]
    .filter((part) => part !== '')
    .join(t('comma'));
}

import { parsePath, type Simulation } from '../../../engine';
import { whatIfUncertaintyWords as own } from '../../../i18n';
import type { Distribution } from '../../../schema';
import { shapeFields, type Words } from '../../../state';
import { drawnExact } from '../drawnText';

/** The unit of the figure that a path names; of what it names not, none. */
export function unitOfPath(path: string, { rules }: Simulation): string {
  const parsed = parsePath(path);
  if (parsed?.kind === 'parameter') return rules.parameters.get(parsed.id)?.unit ?? 'number';
  return (parsed?.kind === 'given' ? rules.variables.get(parsed.variable)?.unit : undefined) ?? 'number';
}

/** The unit in which the numbers of a distribution are entered: a factor is a share of what is there. */
export function unitOfNumbers({ as }: Pick<Distribution, 'as'>, unit: string): string {
  return as === 'times' ? 'ratio' : unit;
}

/** One number of a distribution with its unit: 3% · 1.5 个百分点 · 20.00 万元. */
export function numberText(
  value: number,
  given: Pick<Distribution, 'as'>,
  unit: string,
  words: Words,
): string {
  const of = unitOfNumbers(given, unit);
  const text = words
    .quantity(drawnExact(value), of)
    .replace(/(\.\d*?)0+%$/, '$1%')
    .replace('.%', '%');
  if (of !== 'ratio' || given.as !== 'plus') return text;
  return words.say(own.points, { number: text.replace('%', '') });
}

/** A distribution in words: 正态，均值 2%，标准差 3%，逐年抽取，各校分别. */
export function distributionText(
  given: Distribution,
  unit: string,
  isPattern: boolean,
  words: Words,
): string {
  const { say } = words;
  const { draw, each, since, shared, truncate } = given;
  const number = (value: number) => numberText(value, given, unit, words);
  const parts = [
    say(own[given.kind]),
    ...(given.kind === 'list' ? [say(own.listOf, { count: String(given.values.length) })] : []),
    ...shapeFields[given.kind].map((field) => {
      const value = (given as unknown as Record<string, number>)[field] ?? NaN;
      const text = field === 'spread' ? numberText(value, { as: 'times' }, unit, words) : number(value);
      return say(own.plain, { name: say(own[field]), number: text });
    }),
    say(own[draw]),
    ...(isPattern ? [say(own[each ?? 'separately'])] : []),
    ...(since === undefined ? [] : [say(own.sinceText, { year: String(since) })]),
    ...(shared
      ? [say(own.sharedText, { factor: shared.factor, correlation: String(shared.correlation) })]
      : []),
    ...(truncate
      ? [
          say(own.truncatedText, {
            from: truncate.from === undefined ? '−∞' : number(truncate.from),
            to: truncate.to === undefined ? '∞' : number(truncate.to),
          }),
        ]
      : []),
  ];
  return parts.join(words.t('comma'));
}

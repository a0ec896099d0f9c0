import type { Elasticity, ElasticityRow } from '../../../engine';
import { sensitivityWords as lab } from '../../../i18n';
import type { Words } from '../../../state';

/** Two sides that differ by less than this part are one. */
const alike = 1e-4;

/** The percent that follow one percent: one number, two where down and up differ, or why there is none. */
export function elasticityText(row: ElasticityRow | undefined, words: Words): string {
  if (!row) return '…';
  const { both, down, up } = row;
  if (both.kind !== 'known') return reason(both, words);
  if (down.kind === 'known' && up.kind === 'known') {
    const size = Math.max(Math.abs(down.value), Math.abs(up.value));
    if (Math.abs(down.value - up.value) > alike * size)
      return words.say(lab.downAndUp, { down: number(down.value), up: number(up.value) });
  }
  return number(both.value);
}

function reason(elasticity: Exclude<Elasticity, { kind: 'known' }>, words: Words): string {
  if (elasticity.kind !== 'undefined') return elasticity.kind === 'missing' ? '?' : '—';
  const why = { inputZero: lab.inputZero, outputZero: lab.outputZero, noRoom: lab.noRoom };
  return words.of(why[elasticity.why]);
}

/** Three digits say enough of a slope; what is no more than rounding is nothing. */
function number(value: number): string {
  if (Math.abs(value) < alike) return '0';
  const text = String(Number(Math.abs(value).toPrecision(3)));
  return `${value < 0 ? '−' : '+'}${text}`;
}

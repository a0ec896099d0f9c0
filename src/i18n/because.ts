import type { Because } from '../engine';
import type { Language } from './language';
import { fill } from './template';

const sentences: Record<Because['code'], Record<Language, string>> = {
  noClause: { zh: '本政策没有相应条款（{parameter}）', en: 'no clause of this policy ({parameter})' },
  notYetInForce: { zh: '{from} 年起才有规定（{parameter}）', en: 'in force from {from} only ({parameter})' },
  appliesTo: { zh: '不在适用范围内（{variable}）', en: 'outside its scope ({variable})' },
  divisionByZero: { zh: '除数为零', en: 'division by zero' },
  meanOfNone: { zh: '没有可平均的对象', en: 'nothing to average' },
  notAmong: { zh: '不参加这笔资金的分配', en: 'takes no part in sharing this pool' },
  notAllocated: {
    zh: '这笔资金没有分配成，原因见“分配”页',
    en: 'the pool could not be shared out; the Allocation page says why',
  },
  nothingToShare: { zh: '没有可据以分配的数', en: 'nothing to share by' },
};

/** Why a value does not apply, in one phrase. `nameOf` turns ids into labels; results keep the ids. */
export function becauseText(
  because: Because,
  language: Language,
  nameOf: (id: string) => string = (id) => id,
): string {
  const { code, ...data } = because;
  const named = Object.entries(data).map(([key, value]) => [
    key,
    typeof value === 'string' ? nameOf(value) : String(value),
  ]);
  return fill(sentences[code][language], Object.fromEntries(named) as Record<string, string>);
}

/** A condition of a sheet: decided when the formula is written, or the text of a formula that gives TRUE or FALSE. */
export type Test = boolean | string;

/** A condition as text. TRUE() and not TRUE: every program that reads sheets knows the function. */
export function testText(test: Test): string {
  return typeof test === 'string' ? test : test ? 'TRUE()' : 'FALSE()';
}

/** True where one of them is. A sheet works out all of them, so each must be safe to work out. */
export function either(...tests: readonly Test[]): Test {
  if (tests.includes(true)) return true;
  const open = [...new Set(tests.filter((test) => test !== false))];
  return open.length > 1 ? `OR(${open.join(',')})` : (open[0] ?? false);
}

export function opposite(test: Test): Test {
  return typeof test === 'string' ? `NOT(${test})` : !test;
}

/** Where the condition holds the one, elsewhere the other; only the one that is taken is worked out. */
export function pick(condition: Test, yes: Test, no: Test): Test {
  if (typeof condition === 'boolean') return condition ? yes : no;
  if (yes === no) return yes;
  if (yes === true && no === false) return condition;
  if (yes === false && no === true) return opposite(condition);
  return `IF(${condition},${testText(yes)},${testText(no)})`;
}

import { pick, testText, type Test } from './sheetTest';

/** How a value is worked out in a sheet, and when there is none. */
export interface SheetValue {
  /** The formula of the number, without a leading =; it means something only where there is a number. */
  readonly text: string;
  /** How tightly the text binds; 9 never needs brackets. */
  readonly strength: number;
  /** The formula of TRUE or FALSE, of what is a flag by its making. */
  readonly flag?: string;
  /** Always safe to work out. */
  readonly notApplicable: Test;
  /** Safe to work out wherever the value is applicable. */
  readonly missing: Test;
  /** A cell by itself: whether there is no number in it is one question. */
  readonly isCell?: boolean;
  /** A decimal as it was entered: a double tells two of them apart exactly, what was calculated only nearly. */
  readonly isEntered: boolean;
}

/** What stands in a cell that has no number. */
export interface SheetMarks {
  readonly missing: string;
  readonly notApplicable: string;
}

/** A cell that a formula names; where it may have no number, it holds a mark. */
export function sheetCell(
  text: string,
  may: { readonly miss: boolean; readonly notApply: boolean },
  marks: SheetMarks,
  isEntered = false,
): SheetValue {
  return {
    text,
    strength: 9,
    notApplicable: may.notApply && `${text}="${marks.notApplicable}"`,
    missing: may.miss && `${text}="${marks.missing}"`,
    isCell: true,
    isEntered,
  };
}

/** What never applies. */
export function notInSheet(marks: SheetMarks): SheetValue {
  return { ...number(`"${marks.notApplicable}"`, 9), notApplicable: true };
}

/** The formula of a whole cell: the number, or the mark of why there is none. */
export function sheetFormula(value: SheetValue, marks: SheetMarks): string {
  if (value.isCell === true) return value.text;
  const mark = (test: Test, text: string, rest: string) =>
    test === false ? rest : test === true ? `"${text}"` : `IF(${test},"${text}",${rest})`;
  return mark(value.notApplicable, marks.notApplicable, mark(value.missing, marks.missing, value.text));
}

/** A value that has something to say only where another one, a flag, is known and true. */
export function appliesInSheet(applies: SheetValue, inner: SheetValue, places: number): SheetValue {
  const holds = condition(applies, places);
  const within = pick(holds, inner.notApplicable, true);
  return {
    text: inner.text,
    strength: inner.strength,
    isEntered: inner.isEntered,
    notApplicable: pick(applies.notApplicable, true, pick(applies.missing, false, within)),
    missing: pick(applies.missing, true, inner.missing),
  };
}

/** What always has a number, written so. */
export function number(text: string, strength: number): SheetValue {
  return { text, strength, notApplicable: false, missing: false, isEntered: false };
}

/** What is true or false, as 1 or 0. */
export function flagged(flag: Test): SheetValue {
  const text = testText(flag);
  return { ...number(`IF(${text},1,0)`, 9), flag: text };
}

/** The text, in brackets unless it binds tightly enough. */
export function bracket({ text, strength }: SheetValue, wanted: number): string {
  return strength >= wanted ? text : `(${text})`;
}

/** A number to so many places after the point. */
export function rounded(text: string, places: number): string {
  return `ROUND(${text},${String(places)})`;
}

/** Whether a value that is a number is not zero. */
export function condition(value: SheetValue, places: number): string {
  if (value.flag !== undefined) return value.flag;
  return `${value.isEntered ? bracket(value, 5) : rounded(value.text, places)}<>0`;
}

/** Whether there is no number, whatever the reason. */
export function obstructed({ notApplicable, missing, isCell, text }: SheetValue): Test {
  if (isCell === true && (notApplicable !== false || missing !== false)) return `ISTEXT(${text})`;
  return pick(notApplicable, true, missing);
}

/** The first where it is not missing, else the second. */
export function unlessMissing(first: SheetValue, second: SheetValue): SheetValue {
  if (first.missing === false) return first;
  const { missing } = first;
  return {
    text: missing === true ? second.text : `IF(${missing},${second.text},${first.text})`,
    strength: missing === true ? second.strength : 9,
    notApplicable: pick(first.notApplicable, true, pick(missing, second.notApplicable, false)),
    missing: pick(missing, second.missing, false),
    isEntered: first.isEntered && second.isEntered,
  };
}

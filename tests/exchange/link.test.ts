import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkText, textInLink } from '../../src/exchange';
import { runs } from '../support/runs';

const value = { name: '示例', work: { xingan: { patch: { 'region.vetEarmarkShare@2026': 0.25 } } } };

describe('the text of a link', () => {
  it('gives back what was put into it, in letters that no address changes', () => {
    const link = linkText(value);
    expect(JSON.parse(textInLink(link) ?? '')).toEqual(value);
    expect(link).toMatch(/^[\w-]+$/);
    expect(encodeURIComponent(link)).toBe(link);
  });

  it('of any value comes back exactly', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        expect(textInLink(linkText(any))).toBe(JSON.stringify(any));
      }),
      runs(100, 2_000),
    );
  });

  it('with any letter changed, lost or added is refused: it never becomes another figure', () => {
    const link = linkText(value);
    for (let at = 0; at < link.length; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      expect(textInLink(`${link.slice(0, at)}${other}${link.slice(at + 1)}`)).toBeUndefined();
      expect(textInLink(link.slice(0, at))).toBeUndefined();
      expect(textInLink(`${link.slice(0, at)}-${link.slice(at)}`)).toBeUndefined();
    }
  });

  it.each([[''], ['x'], ['%%%'], ['示例'], ['A'.repeat(100_000)]])('%j is refused', (text) => {
    expect(textInLink(text)).toBeUndefined();
  });

  it('what would unfold to a hundred megabytes is too long to be a link', () => {
    const bomb = deflateSync(new Uint8Array(100 * 1024 * 1024), { level: 9 });
    expect((bomb.length * 4) / 3).toBeGreaterThan(16_000);
  });
});

import { describe, expect, it } from 'vitest';
import { attributes, escaped } from '../../../src/charts/vector/markup';
import { moved, times, unmoved } from '../../../src/charts/vector/matrix';
import { paintOf } from '../../../src/charts/vector/paint';
import { Path } from '../../../src/charts/vector/path';
import { recordingContext } from '../../../src/charts/vector/recordingContext';

const context = () => {
  const made = recordingContext(undefined, (text) => text.length, 'c');
  // What the context can do is known to Chart.js by the type of a canvas.
  return made as typeof made & CanvasRenderingContext2D;
};

describe('the parts of a vector drawing', () => {
  it('write text as XML takes it', () => {
    expect(escaped('a<b> & "c"\u0000')).toBe('a&lt;b&gt; &amp; &quot;c&quot;');
    expect(attributes({ x: 1.23456, y: undefined, d: '<' })).toBe(' x="1.23" d="&lt;"');
  });

  it('take a colour apart from its transparency, which SVG 1.1 has by itself', () => {
    expect(paintOf('#0b5d6b')).toEqual({ colour: '#0b5d6b', opacity: 1 });
    expect(paintOf('#0b5d6b33')).toEqual({ colour: '#0b5d6b', opacity: 0.2 });
    expect(paintOf('rgba(255, 0, 16, 0.5)')).toEqual({ colour: '#ff0010', opacity: 0.5 });
    expect(paintOf('rgb(1 2 3)')).toEqual({ colour: '#010203', opacity: 1 });
    expect(paintOf('transparent').opacity).toBe(0);
    expect(paintOf('white')).toEqual({ colour: 'white', opacity: 1 });
  });

  it('move before they turn', () => {
    const turned = times([1, 0, 0, 1, 10, 0], [0, 1, -1, 0, 0, 0]);
    expect(moved(turned, 5, 0)).toEqual([10, 5]);
  });

  it('draw a circle as two halves and an arc as one, the way round that was asked', () => {
    const whole = new Path();
    whole.arc(unmoved, [0, 0, 2], 0, Math.PI * 2, false);
    expect(whole.data).toBe('M2 0A2 2 0 0 1 -2 0A2 2 0 0 1 2 0');
    const quarter = new Path();
    quarter.arc(unmoved, [0, 0, 2], 0, Math.PI / 2, false);
    expect(quarter.data).toBe('M2 0A2 2 0 0 1 0 2');
    const back = new Path();
    back.arc(unmoved, [0, 0, 2], 0, Math.PI / 2, true);
    expect(back.data).toBe('M2 0A2 2 0 1 0 0 2');
  });
});

describe('the context that keeps what is drawn', () => {
  it('gives back the pen that was saved', () => {
    const pen = context();
    pen.fillStyle = '#111111';
    pen.save();
    pen.fillStyle = '#222222';
    pen.translate(3, 4);
    pen.restore();
    pen.fillRect(0, 0, 1, 1);
    expect(pen.elements).toBe('<path d="M0 0L1 0L1 1L0 1Z" fill="#111111"/>');
  });

  it('cuts one clip by another and leaves the outer one when the inner is given back', () => {
    const pen = context();
    pen.rect(0, 0, 9, 9);
    pen.clip();
    pen.save();
    pen.beginPath();
    pen.rect(1, 1, 2, 2);
    pen.clip();
    pen.restore();
    pen.fillRect(0, 0, 1, 1);
    expect(pen.elements).toContain('<clipPath id="c2" clip-path="url(#c1)">');
    expect(pen.elements).toMatch(/fill="#000000" clip-path="url\(#c1\)"\/>$/);
  });

  it('writes turned text with its turn, and upright text where it stands', () => {
    const pen = context();
    pen.font = "bold 12px 'PingFang SC', sans-serif";
    pen.textAlign = 'right';
    pen.fillText('实 & 际', 5, 6);
    expect(pen.elements).toBe(
      `<text x="5" y="6" font-family="'PingFang SC', sans-serif" font-size="12" font-weight="bold" text-anchor="end" fill="#000000">实 &amp; 际</text>`,
    );
    pen.clearRect(0, 0, 1, 1);
    pen.rotate(Math.PI / 2);
    pen.fillText('a', 1, 2);
    expect(pen.elements).toContain('transform="matrix(0 1 -1 0 0 0)"');
  });

  it('has dashes, widths and transparency as they were set', () => {
    const pen = context();
    pen.strokeStyle = '#ff000080';
    pen.lineWidth = 2;
    pen.setLineDash([6, 4]);
    pen.moveTo(0, 0);
    pen.lineTo(5, 5);
    pen.stroke();
    expect(pen.elements).toBe(
      '<path d="M0 0L5 5" fill="none" stroke="#ff0000" stroke-opacity="0.5" stroke-width="2" stroke-dasharray="6 4"/>',
    );
  });

  it('fails loudly on what it cannot draw', () => {
    expect(() => context().ellipse(0, 0, 1, 1, 0, 0, 1)).toThrow();
  });
});

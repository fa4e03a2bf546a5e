import { describe, expect, it } from 'vitest';
import { RAG_WORDS } from '../../src/rules/rag';
import { RAG_COLOURS } from '../../src/schemes/ragColours';

type Rgb = [number, number, number];

/** Linear light from #RRGGBB (IEC 61966-2-1). */
function linear(colour: string): Rgb {
  return [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** Lightness as the eye judges it, 0 to 100 (CIE L*). */
const lightness = (colour: string) => 116 * Math.cbrt(luminance(linear(colour))) - 16;

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How each kind of colour blindness sees linear light (Viénot, Brettel and Mollon, 1999). */
const SEEN: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
  'without red cones': ([r, g, b]) => [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b],
  'without green cones': ([r, g, b]) => [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b],
};

describe('RAG colours', () => {
  const pairs = RAG_WORDS.flatMap((one, i) => RAG_WORDS.slice(i + 1).map((other) => [one, other] as const));

  it.each(RAG_WORDS)('%s can be read on its fill', (word) => {
    const { fill, font } = RAG_COLOURS[word];
    expect(fill).toMatch(/^#[0-9A-F]{6}$/);
    expect(font).toMatch(/^#[0-9A-F]{6}$/);
    expect(contrast(fill, font)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs)('%s and %s are apart in greyscale', (one, other) => {
    expect(Math.abs(lightness(RAG_COLOURS[one].fill) - lightness(RAG_COLOURS[other].fill))).toBeGreaterThan(15);
  });

  it.each(Object.entries(SEEN))('every two are apart to a reader %s', (_, seen) => {
    for (const [one, other] of pairs) {
      const [a, b] = [seen(linear(RAG_COLOURS[one].fill)), seen(linear(RAG_COLOURS[other].fill))].map((colour) => 116 * Math.cbrt(luminance(colour)) - 16);
      expect(Math.abs(a - b), `${one} and ${other}`).toBeGreaterThan(10);
    }
  });
});

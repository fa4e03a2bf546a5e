/** Colours of a workbook as "#RRGGBB": written out, taken from the theme with a tint, or from the old palette. */
import { attribute, child, descendants, elements } from './xml';
import type { XmlElement } from './xml';

/** Indexed colours 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const OFFICE_THEME = ['FFFFFF', '000000', 'EEECE1', '1F497D', '4F81BD', 'C0504D', '9BBB59', '8064A2', '4BACC6', 'F79646', '0000FF', '800080'];

/** The twelve theme colours in the order cells count them: the file's first two pairs are swapped. */
export function themeColours(theme: XmlElement | undefined): string[] {
  const entries = theme && descendants(theme, 'clrScheme')[0];
  if (!entries) return OFFICE_THEME;
  const read = elements(entries).map((entry) => {
    const colour = elements(entry)[0];
    return attribute(colour, 'lastClr') ?? attribute(colour, 'val') ?? '000000';
  });
  return [1, 0, 3, 2].map((index) => read[index] ?? '000000').concat(read.slice(4));
}

/** Excel's tint (18.8.19): the colour's lightness drawn towards black (below 0) or white (above). */
function tinted(rgb: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const scale = (part: number): string => {
    const position = spread === 0 ? 0 : (part - least) / spread;
    const value = wanted - chroma / 2 + position * chroma;
    return Math.round(Math.min(1, Math.max(0, value)) * 255).toString(16).padStart(2, '0').toUpperCase();
  };
  return scale(r) + scale(g) + scale(b);
}

/** The colour an element such as fgColor or color names; undefined for "automatic" or none. */
export function colourOf(node: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!node) return undefined;
  const rgb = attribute(node, 'rgb');
  const themed = attribute(node, 'theme');
  const indexed = attribute(node, 'indexed');
  let base: string | undefined;
  if (rgb) base = rgb.slice(-6);
  else if (themed !== undefined) base = theme[Number(themed)];
  else if (indexed !== undefined) base = PALETTE[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
  if (base === undefined || !/^[0-9a-fA-F]{6}$/.test(base)) return undefined;
  const tint = Number(attribute(node, 'tint') ?? 0);
  return `#${tint ? tinted(base, tint) : base.toUpperCase()}`;
}

/** "FFRRGGBB", as files write a colour. */
export function fileColour(colour: string): string {
  return `FF${colour.replace('#', '').slice(-6).toUpperCase()}`;
}

/** The colour child of a font, border side or fill, by element name. */
export function childColour(parent: XmlElement | undefined, name: string, theme: readonly string[]): string | undefined {
  return colourOf(child(parent, name), theme);
}

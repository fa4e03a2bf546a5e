/** The styles part: cell formats read out, and new ones added without touching those that are there. */
import type { CellStyle, ConditionalFormat } from '../model/types';
import type { BorderLine, CellFormat } from './content';
import { childColour, fileColour, themeColours } from './colours';
import { BUILT_IN_FORMATS, builtInFormat } from './numberFormats';
import type { XlsxPackage } from './package';
import { attribute, child, descendants, element, elements, flag, insertInOrder, removeChild, setAttribute } from './xml';
import type { XmlElement } from './xml';

const SEQUENCE = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const FONT_SEQUENCE = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify'];

type DifferentialFormat = ConditionalFormat['format'];

export class StylesPart {
  private readonly root: XmlElement;
  private readonly theme: string[];
  private readonly derived = new Map<string, number>();

  /** @param path of the styles part; the package must hold one */
  constructor(private readonly file: XlsxPackage, private readonly path: string, workbookPath: string) {
    this.root = file.root(path);
    const themePath = file.related(workbookPath, 'theme');
    this.theme = themeColours(themePath ? file.root(themePath) : undefined);
  }

  private list(name: string): XmlElement[] {
    return elements(child(this.root, name));
  }

  private append(listName: string, node: XmlElement): number {
    let list = child(this.root, listName);
    if (!list) {
      list = element(listName);
      insertInOrder(this.root, list, SEQUENCE);
    }
    list.children.push(node);
    const count = elements(list).length;
    setAttribute(list, 'count', count);
    this.file.touch(this.path);
    return count - 1;
  }

  /** Every cell format of the file, by index. Each is complete: fonts and sizes are always given. */
  formats(): CellFormat[] {
    return this.list('cellXfs').map((xf) => this.read(xf));
  }

  private numberFormat(id: number): string {
    const own = this.list('numFmts').find((format) => attribute(format, 'numFmtId') === String(id));
    return (own && attribute(own, 'formatCode')) ?? BUILT_IN_FORMATS[id] ?? 'General';
  }

  private read(xf: XmlElement): CellFormat {
    const format: CellFormat = {};
    const number = this.numberFormat(Number(attribute(xf, 'numFmtId') ?? 0));
    if (number !== 'General') format.numberFormat = number;
    this.readFont(this.list('fonts')[Number(attribute(xf, 'fontId') ?? 0)], format);
    const pattern = child(this.list('fills')[Number(attribute(xf, 'fillId') ?? 0)], 'patternFill');
    if (pattern && attribute(pattern, 'patternType') === 'solid') {
      const fill = childColour(pattern, 'fgColor', this.theme);
      if (fill) format.fill = fill;
    }
    const border = this.list('borders')[Number(attribute(xf, 'borderId') ?? 0)];
    for (const side of SIDES) {
      const line = child(border, side);
      const style = attribute(line, 'style');
      if (line && style && style !== 'none') {
        (format.borders ??= {})[side] = { style, color: childColour(line, 'color', this.theme) ?? '#000000' };
      }
    }
    const alignment = child(xf, 'alignment');
    const horizontal = titled(attribute(alignment, 'horizontal') ?? 'general');
    if (horizontal !== 'General' && HORIZONTAL.includes(horizontal)) format.horizontalAlignment = horizontal as CellStyle['horizontalAlignment'];
    const vertical = titled(attribute(alignment, 'vertical') ?? 'bottom');
    if (vertical !== 'Bottom' && VERTICAL.includes(vertical)) format.verticalAlignment = vertical as CellStyle['verticalAlignment'];
    if (flag(alignment, 'wrapText')) format.wrapText = true;
    return format;
  }

  private readFont(font: XmlElement | undefined, format: CellFormat): void {
    const on = (name: string): boolean => {
      const node = child(font, name);
      return node !== undefined && flag(node, 'val', true) && attribute(node, 'val') !== 'none';
    };
    const name = attribute(child(font, 'name'), 'val');
    const size = attribute(child(font, 'sz'), 'val');
    if (name) format.fontName = name;
    if (size) format.fontSize = Number(size);
    if (on('b')) format.bold = true;
    if (on('i')) format.italic = true;
    const underline = child(font, 'u');
    if (underline && attribute(underline, 'val') !== 'none') format.underline = true;
    if (on('strike')) format.strikethrough = true;
    const colour = childColour(font, 'color', this.theme);
    if (colour && colour !== '#000000') format.fontColor = colour;
  }

  /**
   * The index of a format that looks like `format` and otherwise keeps everything of the format `base`
   * (protection, rotation, what this host does not know, and the font's name and size where `format` gives none).
   * Added to the file when there is none yet.
   */
  indexOf(base: number, format: CellFormat): number {
    const xfs = this.list('cellXfs');
    const from = xfs[base] ?? xfs[0];
    const now = from ? this.read(from) : {};
    const wanted: CellFormat = { ...format, fontName: format.fontName ?? now.fontName, fontSize: format.fontSize ?? now.fontSize };
    if (sameFormat(now, wanted)) return base;
    const key = `${base} ${JSON.stringify(sorted(wanted))}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const xf = structuredClone(from ?? element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
    this.changeFont(xf, now, wanted);
    if ((now.fill ?? null) !== (wanted.fill ?? null)) {
      setAttribute(xf, 'fillId', wanted.fill ? this.addFill(wanted.fill) : 0);
      setAttribute(xf, 'applyFill', 1);
    }
    if (!same(now.borders, wanted.borders)) {
      setAttribute(xf, 'borderId', this.addBorder(wanted.borders));
      setAttribute(xf, 'applyBorder', 1);
    }
    if ((now.numberFormat ?? 'General') !== (wanted.numberFormat ?? 'General')) {
      setAttribute(xf, 'numFmtId', this.numberFormatId(wanted.numberFormat ?? 'General'));
      setAttribute(xf, 'applyNumberFormat', 1);
    }
    this.changeAlignment(xf, now, wanted);
    const index = this.append('cellXfs', xf);
    this.derived.set(key, index);
    return index;
  }

  private changeFont(xf: XmlElement, now: CellFormat, wanted: CellFormat): void {
    const keys = ['fontName', 'fontSize', 'bold', 'italic', 'underline', 'strikethrough', 'fontColor'] as const;
    const changed = keys.filter((key) => (now[key] ?? false) !== (wanted[key] ?? false));
    if (changed.length === 0) return;
    const font = structuredClone(this.list('fonts')[Number(attribute(xf, 'fontId') ?? 0)] ?? element('font'));
    const put = (name: string, node: XmlElement | null): void => {
      for (const old of elements(font, name)) removeChild(font, old);
      if (node) insertInOrder(font, node, FONT_SEQUENCE);
    };
    for (const key of changed) {
      if (key === 'fontName') {
        put('name', wanted.fontName ? element('name', { val: wanted.fontName }) : null);
        put('scheme', null);
      }
      if (key === 'fontSize') put('sz', wanted.fontSize ? element('sz', { val: wanted.fontSize }) : null);
      if (key === 'bold') put('b', wanted.bold ? element('b') : null);
      if (key === 'italic') put('i', wanted.italic ? element('i') : null);
      if (key === 'underline') put('u', wanted.underline ? element('u') : null);
      if (key === 'strikethrough') put('strike', wanted.strikethrough ? element('strike') : null);
      if (key === 'fontColor') put('color', element('color', { rgb: fileColour(wanted.fontColor ?? '#000000') }));
    }
    setAttribute(xf, 'fontId', this.append('fonts', font));
    setAttribute(xf, 'applyFont', 1);
  }

  private addFill(colour: string): number {
    const pattern = element('patternFill', { patternType: 'solid' }, [element('fgColor', { rgb: fileColour(colour) }), element('bgColor', { indexed: 64 })]);
    return this.append('fills', element('fill', {}, [pattern]));
  }

  private addBorder(borders: CellFormat['borders']): number {
    const side = (name: string, line?: BorderLine): XmlElement =>
      line ? element(name, { style: line.style }, [element('color', { rgb: fileColour(line.color) })]) : element(name);
    return this.append('borders', element('border', {}, [...SIDES.map((name) => side(name, borders?.[name])), element('diagonal')]));
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInFormat(code);
    if (builtIn !== undefined) return builtIn;
    const own = this.list('numFmts');
    const known = own.find((format) => attribute(format, 'formatCode') === code);
    if (known) return Number(attribute(known, 'numFmtId'));
    const id = Math.max(163, ...own.map((format) => Number(attribute(format, 'numFmtId')))) + 1;
    this.append('numFmts', element('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  private changeAlignment(xf: XmlElement, now: CellFormat, wanted: CellFormat): void {
    const changed = (['horizontalAlignment', 'verticalAlignment', 'wrapText'] as const).filter((key) => (now[key] ?? null) !== (wanted[key] ?? null));
    if (changed.length === 0) return;
    let alignment = child(xf, 'alignment');
    if (!alignment) insertInOrder(xf, (alignment = element('alignment')), ['alignment', 'protection', 'extLst']);
    for (const key of changed) {
      if (key === 'wrapText') setAttribute(alignment, 'wrapText', wanted.wrapText ? 1 : undefined);
      else setAttribute(alignment, key === 'horizontalAlignment' ? 'horizontal' : 'vertical', wanted[key]?.toLowerCase());
    }
    setAttribute(xf, 'applyAlignment', 1);
  }

  /** The look of a conditional format, by its index in the file. */
  differential(index: number): DifferentialFormat {
    const dxf = this.list('dxfs')[index];
    const font = child(dxf, 'font');
    const format: DifferentialFormat = {};
    const fill = dxf && descendants(dxf, 'bgColor')[0];
    const colours = [fill && childColour(element('x', {}, [fill]), 'bgColor', this.theme), childColour(font, 'color', this.theme)];
    if (colours[0]) format.fill = colours[0];
    if (colours[1]) format.fontColor = colours[1];
    for (const [name, key] of [['b', 'bold'], ['i', 'italic']] as const) {
      const node = child(font, name);
      if (node) format[key] = flag(node, 'val', true);
    }
    return format;
  }

  /** Adds the look of a conditional format and gives its index. */
  addDifferential(format: DifferentialFormat): number {
    const dxf = element('dxf');
    const font = element('font');
    if (format.bold !== undefined) font.children.push(element('b', { val: format.bold ? undefined : 0 }));
    if (format.italic !== undefined) font.children.push(element('i', { val: format.italic ? undefined : 0 }));
    if (format.fontColor) font.children.push(element('color', { rgb: fileColour(format.fontColor) }));
    if (font.children.length > 0) dxf.children.push(font);
    if (format.fill) dxf.children.push(element('fill', {}, [element('patternFill', {}, [element('bgColor', { rgb: fileColour(format.fill) })])]));
    return this.append('dxfs', dxf);
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null && inner !== false).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a ?? {})) === JSON.stringify(sorted(b ?? {}));

/** True when two formats look the same; false and absent mean the same, and so do "General" and absent. */
export function sameFormat(a: CellFormat, b: CellFormat): boolean {
  const plain = (format: CellFormat): CellFormat => ({ ...format, numberFormat: format.numberFormat === 'General' ? undefined : format.numberFormat });
  return same(plain(a), plain(b));
}


import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import { parseColour } from './colour';
import { setStyle, sharedStyle } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';

/** Excel.RangeFont. Underlining is either none or single. */
export const rangeFontType: ObjectType<RangeTarget> = objectType<RangeTarget>('RangeFont', {
  props: {
    Bold: { get: (range) => sharedStyle(range, 'bold', false), set: (range, value) => setStyle(range, { bold: Boolean(value) }) },
    Italic: { get: (range) => sharedStyle(range, 'italic', false), set: (range, value) => setStyle(range, { italic: Boolean(value) }) },
    Strikethrough: { get: (range) => sharedStyle(range, 'strikethrough', false), set: (range, value) => setStyle(range, { strikethrough: Boolean(value) }) },
    Underline: {
      get: (range) => {
        const underlined = sharedStyle(range, 'underline', false);
        return underlined === null ? null : underlined ? 'Single' : 'None';
      },
      set: (range, value) => {
        if (value !== 'None' && value !== 'Single') throw apiError('InvalidArgument', 'The local workbook host knows the underlines None and Single.');
        setStyle(range, { underline: value === 'Single' });
      },
    },
    Color: { get: (range) => sharedStyle(range, 'fontColor', '#000000'), set: (range, value) => setStyle(range, { fontColor: parseColour(value) }) },
    Name: { get: (range) => sharedStyle(range, 'fontName', 'Calibri'), set: (range, value) => setStyle(range, { fontName: String(value) }) },
    Size: { get: (range) => sharedStyle(range, 'fontSize', 11), set: (range, value) => setStyle(range, { fontSize: fontSize(value) }) },
  },
});

function fontSize(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 1 && value <= 409)) throw apiError('InvalidArgument');
  return value;
}

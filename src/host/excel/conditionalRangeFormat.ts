import { objectType, type ObjectType } from '../richapi/objectType';
import { parseColour } from './colour';
import { changeFormat, formatOf, type FormatTarget } from './conditionalFormat';

/** Excel.ConditionalRangeFormat: what a conditional format paints. */
export const conditionalRangeFormatType: ObjectType<FormatTarget> = objectType<FormatTarget>('ConditionalRangeFormat', {
  nav: {
    Fill: (target) => conditionalRangeFillType.of(target),
    Font: (target) => conditionalRangeFontType.of(target),
  },
});

/** Excel.ConditionalRangeFill. */
const conditionalRangeFillType: ObjectType<FormatTarget> = objectType<FormatTarget>('ConditionalRangeFill', {
  props: {
    Color: {
      get: (target) => formatOf(target).format.fill ?? '',
      set: (target, value) => changeFormat(target, ({ format }) => { format.fill = parseColour(value); }),
    },
  },
  methods: { Clear: (target) => changeFormat(target, ({ format }) => { delete format.fill; }) },
});

/** Excel.ConditionalRangeFont. */
const conditionalRangeFontType: ObjectType<FormatTarget> = objectType<FormatTarget>('ConditionalRangeFont', {
  props: {
    Color: {
      get: (target) => formatOf(target).format.fontColor ?? '',
      set: (target, value) => changeFormat(target, ({ format }) => { format.fontColor = parseColour(value); }),
    },
    Bold: {
      get: (target) => formatOf(target).format.bold ?? null,
      set: (target, value) => changeFormat(target, ({ format }) => { format.bold = Boolean(value); }),
    },
    Italic: {
      get: (target) => formatOf(target).format.italic ?? null,
      set: (target, value) => changeFormat(target, ({ format }) => { format.italic = Boolean(value); }),
    },
  },
  methods: {
    Clear: (target) => changeFormat(target, ({ format }) => {
      delete format.fontColor;
      delete format.bold;
      delete format.italic;
    }),
  },
});

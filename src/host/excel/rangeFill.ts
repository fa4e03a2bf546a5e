import { objectType, type ObjectType } from '../richapi/objectType';
import { parseColour } from './colour';
import { setStyle, sharedStyle } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';

/** Excel.RangeFill. A cell without a fill is reported as white, as in Excel. */
export const rangeFillType: ObjectType<RangeTarget> = objectType<RangeTarget>('RangeFill', {
  props: {
    Color: {
      get: (range) => sharedStyle(range, 'fill', '#FFFFFF'),
      set: (range, value) => setStyle(range, { fill: value === '' ? null : parseColour(value) }),
    },
  },
  methods: { Clear: (range) => setStyle(range, { fill: null }) },
});

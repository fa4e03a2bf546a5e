import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import { rangeType } from './range';
import type { RangeTarget } from './rangeTarget';

/** Excel.RangeCollection: the single ranges of a RangeAreas. */
export const rangeCollectionType: ObjectType<readonly RangeTarget[]> = objectType<readonly RangeTarget[]>('RangeCollection', {
  items: (ranges) => ranges.map((range) => rangeType.of(range)),
  methods: {
    GetCount: (ranges) => ranges.length,
    GetItemAt: (ranges, args) => {
      const range = ranges[args.integer(0)];
      if (!range) throw apiError('ItemNotFound');
      return rangeType.of(range);
    },
  },
});

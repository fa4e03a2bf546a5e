import { isFailure } from '../../rules/failure';
import { readMoney } from '../../rules/money';
import { filledCells, type Region } from '../shared/recognition/region';

const IN_TITLE = /£\s?\d[\d,.]*\s?(?:k|m)?\b/gi;

/** The value from which contracts belong in the register, as its title says: “£50k Portfolio” is 50,000. Null when it says none. */
export function thresholdInTitle(region: Region, headerRow: number): number | null {
  for (let row = region.grid.top; row < headerRow; row += 1) {
    for (const { value } of filledCells({ ...region, firstColumn: region.grid.left }, row)) {
      const amounts = typeof value === 'string' && /contract/i.test(value) ? (value.match(IN_TITLE) ?? []) : [];
      const pounds = amounts.length === 1 ? readMoney(amounts[0].replace(/\s/g, ''), '') : null;
      if (pounds !== null && !isFailure(pounds) && pounds > 0) return pounds;
    }
  }
  return null;
}

import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import { AddConditionalRuleMutation, CFRuleType, CFSubRuleType, DeleteConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import { cellName } from '../../../registers/shared/address';
import type { ConditionalFormat } from '../../model/types';
import { conditionFormula } from './conditionFormula';
import { toRange, type PaintedSheet } from './paintedSheet';

/**
 * Shows conditional formats on the grid. Every rule is given to the grid as a formula, because the grid's own text rules tell
 * capitals from small letters, which Excel's do not.
 * @param shown ids of the formats shown so far
 * @returns the ids of those shown now
 */
export function paintConditionalFormats(sheet: PaintedSheet, shown: readonly string[], formats: readonly ConditionalFormat[]): string[] {
  for (const cfId of shown) sheet.show(DeleteConditionalRuleMutation.id, { cfId });
  // The grid puts each new rule before the others: the first in force is added last.
  const ordered = formats.filter(({ areas }) => areas.length > 0).sort((a, b) => b.priority - a.priority);
  for (const { id, areas, rule, format, stopIfTrue } of ordered) {
    sheet.show(AddConditionalRuleMutation.id, {
      rule: {
        cfId: id,
        ranges: areas.map(toRange),
        stopIfTrue,
        rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: conditionFormula(rule, cellName(areas[0].row, areas[0].column)), style: cellStyle(format) },
      },
    });
  }
  return ordered.map(({ id }) => id);
}

function cellStyle({ fill, fontColor, bold, italic }: ConditionalFormat['format']): IStyleBase {
  return {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(fontColor ? { cl: { rgb: fontColor } } : {}),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}

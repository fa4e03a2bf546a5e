import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { ConditionalFormat, ConditionalRule, SheetModel } from '../model/types';
import { conditionalRangeFormatType } from './conditionalRangeFormat';
import { cellValueRule, customRule, textRule } from './conditionalRule';
import type { ExcelHost } from './excelHost';
import { rangeType } from './range';
import { rangeAreasOf } from './rangeAreas';
import { RangeTarget } from './rangeTarget';

/** A format by its id: it may be deleted while the add-in still holds on to it. */
export interface FormatTarget {
  readonly host: ExcelHost;
  readonly sheet: SheetModel;
  readonly id: string;
}

/** The format itself. @throws ItemNotFound once it has been deleted */
export function formatOf({ sheet, id }: FormatTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.find((known) => known.id === id);
  if (!format) throw apiError('ItemNotFound');
  return format;
}

/** Changes a format and tells the model. @throws AccessDenied where formats may not change */
export function changeFormat(target: FormatTarget, change: (format: ConditionalFormat) => void): void {
  const format = formatOf(target);
  target.host.requireFormattable(target.sheet);
  change(format);
  target.sheet.updateConditionalFormat(format);
}

/** Excel.ConditionalFormat. */
export const conditionalFormatType: ObjectType<FormatTarget> = objectType<FormatTarget>('ConditionalFormat', {
  identity: { name: 'Id', of: ({ id }) => id },
  props: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => formatOf(target).rule.type },
    Priority: {
      get: (target) => formatOf(target).priority,
      set: (target, value) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw apiError('InvalidArgument');
        changeFormat(target, (format) => { format.priority = value; });
      },
    },
    StopIfTrue: {
      get: (target) => formatOf(target).stopIfTrue,
      set: (target, value) => changeFormat(target, (format) => { format.stopIfTrue = Boolean(value); }),
    },
  },
  nav: {
    TextComparison: (target) => required(ofType(target, 'ContainsText', textConditionalFormatType)),
    TextComparisonOrNullObject: (target) => ofType(target, 'ContainsText', textConditionalFormatType),
    CellValue: (target) => required(ofType(target, 'CellValue', cellValueConditionalFormatType)),
    CellValueOrNullObject: (target) => ofType(target, 'CellValue', cellValueConditionalFormatType),
    Custom: (target) => required(ofType(target, 'Custom', customConditionalFormatType)),
    CustomOrNullObject: (target) => ofType(target, 'Custom', customConditionalFormatType),
    ...Object.fromEntries(['ColorScale', 'DataBar', 'IconSet', 'Preset', 'TopBottom'].map((name) => [`${name}OrNullObject`, () => null])),
  },
  methods: {
    Delete: (target) => {
      target.host.requireFormattable(target.sheet);
      target.sheet.removeConditionalFormat(formatOf(target).id);
    },
    GetRange: (target) => {
      const range = singleRange(target);
      if (!range) throw apiError('InvalidOperation', 'The format stands on several ranges: use getRanges.');
      return range;
    },
    GetRangeOrNullObject: singleRange,
    GetRanges: (target) => rangeAreasOf(target, formatOf(target).areas),
    ChangeRuleToContainsText: (target, args) => changeFormat(target, (format) => { format.rule = textRule(args.at(0)); }),
    ChangeRuleToCellValue: (target, args) => changeFormat(target, (format) => { format.rule = cellValueRule(args.at(0)); }),
    ChangeRuleToCustom: (target, args) => changeFormat(target, (format) => { format.rule = customRule(args.at(0)); }),
  },
});

/** Excel.TextConditionalFormat. */
const textConditionalFormatType: ObjectType<FormatTarget> = objectType<FormatTarget>('TextConditionalFormat', {
  props: { Rule: ruleProperty(textRule) },
  nav: { Format: (target) => conditionalRangeFormatType.of(target) },
});

/** Excel.CellValueConditionalFormat. */
const cellValueConditionalFormatType: ObjectType<FormatTarget> = objectType<FormatTarget>('CellValueConditionalFormat', {
  props: { Rule: ruleProperty(cellValueRule) },
  nav: { Format: (target) => conditionalRangeFormatType.of(target) },
});

/** Excel.CustomConditionalFormat. */
const customConditionalFormatType: ObjectType<FormatTarget> = objectType<FormatTarget>('CustomConditionalFormat', {
  nav: {
    Format: (target) => conditionalRangeFormatType.of(target),
    Rule: (target) => conditionalFormatRuleType.of(target),
  },
});

/** Excel.ConditionalFormatRule: the formula of a custom format. */
const conditionalFormatRuleType: ObjectType<FormatTarget> = objectType<FormatTarget>('ConditionalFormatRule', {
  props: { Formula: formulaProperty(), FormulaLocal: formulaProperty() },
});

function ruleProperty(read: (value: unknown) => ConditionalRule) {
  return {
    get: (target: FormatTarget) => {
      const rule: Partial<ConditionalRule> = { ...formatOf(target).rule };
      delete rule.type;
      return rule;
    },
    set: (target: FormatTarget, value: unknown) => changeFormat(target, (format) => { format.rule = read(value); }),
  };
}

function formulaProperty() {
  return {
    get: (target: FormatTarget) => {
      const { rule } = formatOf(target);
      return rule.type === 'Custom' ? rule.formula : '';
    },
    set: (target: FormatTarget, value: unknown) => changeFormat(target, (format) => { format.rule = customRule(value); }),
  };
}

function ofType(target: FormatTarget, type: ConditionalRule['type'], as: ObjectType<FormatTarget>): ApiObject | null {
  return formatOf(target).rule.type === type ? as.of(target) : null;
}

function required(object: ApiObject | null): ApiObject {
  if (!object) throw apiError('InvalidOperation', 'The conditional format is of another type.');
  return object;
}

function singleRange(target: FormatTarget): ApiObject | null {
  const { areas } = formatOf(target);
  return areas.length === 1 ? rangeType.of(new RangeTarget(target.host, target.sheet, areas[0])) : null;
}

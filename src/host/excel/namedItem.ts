import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { NamedItemModel } from '../model/types';
import type { ExcelHost } from './excelHost';
import { rangeType } from './range';
import { worksheetType } from './worksheet';

interface NameTarget {
  readonly host: ExcelHost;
  readonly item: NamedItemModel;
}

/** Excel.NamedItem. */
export const namedItemType: ObjectType<NameTarget> = objectType<NameTarget>('NamedItem', {
  identity: { name: '_Id', of: ({ item }) => item.name },
  props: {
    Name: { get: ({ item }) => item.name },
    _Id: { get: ({ item }) => item.name },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ host, item }, value) => {
        if (typeof value !== 'string') throw apiError('InvalidArgument');
        host.requireEditable();
        item.formula = value.startsWith('=') ? value : `=${value}`;
      },
    },
    Value: { get: (target) => (range(target) ? target.item.formula.slice(1) : constant(target.item)) },
    Type: { get: (target) => type(target) },
    Scope: { get: ({ item }) => (item.sheet ? 'Worksheet' : 'Workbook') },
    Comment: { get: ({ item }) => item.comment, set: ({ host, item }, value) => { host.requireEditable(); item.comment = String(value); } },
    Visible: { get: ({ item }) => item.visible, set: ({ host, item }, value) => { host.requireEditable(); item.visible = Boolean(value); } },
  },
  nav: {
    Worksheet: ({ host, item }) => {
      if (!item.sheet) throw apiError('ItemNotFound');
      return worksheetType.of({ host, sheet: item.sheet });
    },
    WorksheetOrNullObject: ({ host, item }) => (item.sheet ? worksheetType.of({ host, sheet: item.sheet }) : null),
  },
  methods: {
    GetRange: (target) => {
      const found = range(target);
      if (!found) throw apiError('ItemNotFound', `The name "${target.item.name}" does not stand for a range.`);
      return found;
    },
    GetRangeOrNullObject: range,
    Delete: ({ host, item }) => {
      host.requireEditable();
      host.workbook.removeName(item);
    },
  },
});

function range({ host, item }: NameTarget): ApiObject | null {
  const target = host.rangeFromText(item.formula.replace(/^=/, ''), item.sheet ?? host.workbook.activeSheet);
  return target && rangeType.of(target);
}

/** The value of a name that holds a number, true or false, or a text; for any other formula, the formula. */
function constant({ formula }: NamedItemModel): string | number | boolean {
  const text = formula.slice(1);
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function type(target: NameTarget): string {
  if (range(target)) return 'Range';
  const value = constant(target.item);
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

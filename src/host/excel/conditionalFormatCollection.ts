import { apiError, apiNotFound } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { Area, ConditionalFormat, ConditionalRule, SheetModel } from '../model/types';
import { containsArea, intersection, without } from './areas';
import { conditionalFormatType } from './conditionalFormat';
import type { ExcelHost } from './excelHost';

/** The formats that touch certain cells. */
interface FormatsOfCells {
  readonly host: ExcelHost;
  readonly sheet: SheetModel;
  readonly areas: () => readonly Area[];
}

/** What a new format says until its rule is set: nothing is painted. */
const newRules: Readonly<Record<ConditionalRule['type'], ConditionalRule>> = {
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '' },
  CellValue: { type: 'CellValue', operator: 'EqualTo', formula1: '=FALSE' },
  Custom: { type: 'Custom', formula: '=FALSE' },
};

/** Excel.ConditionalFormatCollection: containsText, cellValue and custom; the first of a list is applied first. */
export const conditionalFormatCollectionType: ObjectType<FormatsOfCells> = objectType<FormatsOfCells>('ConditionalFormatCollection', {
  items: (target) => formats(target).map((format) => object(target, format)),
  methods: {
    GetCount: (target) => formats(target).length,
    GetItem: (target, args) => foundOrThrow(find(target, args.key(0))),
    GetItemOrNullObject: (target, args) => find(target, args.key(0)),
    GetItemAt: (target, args) => {
      const format = formats(target)[args.integer(0)];
      return foundOrThrow(format ? object(target, format) : null);
    },
    Add: (target, args) => {
      const rule = Object.values(newRules).find((known) => known.type === args.string(0));
      if (!rule) throw apiNotFound(`ConditionalFormatCollection.add("${args.string(0)}")`);
      target.host.requireFormattable(target.sheet);
      return object(target, target.sheet.addConditionalFormat({ areas: [...target.areas()], rule: { ...rule }, format: {}, stopIfTrue: false }));
    },
    ClearAll: clearAll,
  },
});

function formats({ sheet, areas }: FormatsOfCells): ConditionalFormat[] {
  const cells = areas();
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((area) => cells.some((cell) => intersection(area, cell) !== null)))
    .sort((a, b) => a.priority - b.priority);
}

function object({ host, sheet }: FormatsOfCells, format: ConditionalFormat): ApiObject {
  return conditionalFormatType.of({ host, sheet, id: format.id });
}

function find(target: FormatsOfCells, id: string): ApiObject | null {
  const format = formats(target).find((known) => known.id === id);
  return format ? object(target, format) : null;
}

function foundOrThrow(format: ApiObject | null): ApiObject {
  if (!format) throw apiError('ItemNotFound');
  return format;
}

/** A format that also stands elsewhere stays there. */
function clearAll(target: FormatsOfCells): void {
  const { host, sheet } = target;
  host.requireFormattable(sheet);
  const cells = target.areas();
  for (const format of formats(target)) {
    if (format.areas.every((area) => cells.some((cell) => containsArea(cell, area)))) {
      sheet.removeConditionalFormat(format.id);
      continue;
    }
    format.areas = cells.reduce<Area[]>((left, cell) => left.flatMap((area) => without(area, cell)), format.areas);
    sheet.updateConditionalFormat(format);
  }
}

import { apiError } from '../richapi/errors';
import { modelBehind, objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { NamedItemModel, SheetModel } from '../model/types';
import { absoluteReference, parseAddress } from './address';
import type { ExcelHost } from './excelHost';
import { namedItemType } from './namedItem';
import { RangeTarget } from './rangeTarget';

/** The names of the workbook, or those of one sheet. */
interface Scope {
  readonly host: ExcelHost;
  readonly sheet?: SheetModel;
}

/** Excel.NamedItemCollection. */
export const namedItemCollectionType: ObjectType<Scope> = objectType<Scope>('NamedItemCollection', {
  items: (scope) => inScope(scope).map((item) => namedItemType.of({ host: scope.host, item })),
  methods: {
    GetCount: (scope) => inScope(scope).length,
    GetItem: (scope, args) => {
      const item = find(scope, args.key(0));
      if (!item) throw apiError('ItemNotFound');
      return item;
    },
    GetItemOrNullObject: (scope, args) => find(scope, args.key(0)),
    Add: (scope, args) => add(scope, args.string(0), args.at(1), args.string(2, '')),
    AddFormulaLocal: (scope, args) => add(scope, args.string(0), args.string(1), args.string(2, '')),
  },
});

function inScope({ host, sheet }: Scope): NamedItemModel[] {
  return host.workbook.names.filter((item) => item.sheet === sheet);
}

function find(scope: Scope, name: string): ApiObject | null {
  const item = inScope(scope).find((known) => known.name.toLowerCase() === name.toLowerCase());
  return item ? namedItemType.of({ host: scope.host, item }) : null;
}

function add(scope: Scope, name: string, reference: unknown, comment: string): ApiObject {
  const { host, sheet } = scope;
  host.requireEditable();
  if (!isName(name)) throw apiError('InvalidArgument', `"${name}" cannot be a name: it must begin with a letter or _, hold no spaces, and not read as a cell.`);
  if (find(scope, name)) throw apiError('ItemAlreadyExists', `There is already a name "${name}".`);
  const range = modelBehind(reference);
  const formula = range instanceof RangeTarget ? absoluteReference(range.sheet.name, range.area) : formulaText(reference);
  return namedItemType.of({ host, item: host.workbook.addName({ name, formula, comment, visible: true, sheet }) });
}

function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^[rc]$/i.test(name) && parseAddress(name) === null;
}

function formulaText(reference: unknown): string {
  if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== 'string' || reference === '') throw apiError('InvalidArgument');
  return reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`;
}

import type { Arguments } from '../richapi/arguments';
import { apiError, apiNotFound } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { CommentModel, SheetModel } from '../model/types';
import { commentText, commentType } from './comment';
import type { ExcelHost } from './excelHost';
import { rangeFrom } from './rangeArgument';
import type { RangeTarget } from './rangeTarget';

/** The comments of the workbook, or those of one sheet. */
interface Scope {
  readonly host: ExcelHost;
  readonly sheet?: SheetModel;
}

interface Found {
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

/** Excel.CommentCollection. Notes are listed as comments too, and comments added here are kept as notes. */
export const commentCollectionType: ObjectType<Scope> = objectType<Scope>('CommentCollection', {
  items: (scope) => commentsIn(scope).map((found) => objectOf(scope, found)),
  methods: {
    GetCount: (scope) => commentsIn(scope).length,
    GetItem: (scope, args) => objectOrThrow(scope, byId(scope, args)),
    GetItemOrNullObject: (scope, args) => {
      const found = byId(scope, args);
      return found ? objectOf(scope, found) : null;
    },
    GetItemAt: (scope, args) => objectOrThrow(scope, commentsIn(scope)[args.integer(0)]),
    GetItemByCell: (scope, args) => {
      const cell = cellFrom(scope, args.at(0));
      return objectOrThrow(scope, commentsIn(scope).find((found) => isOn(found, cell)));
    },
    GetItemByReplyId: (scope, args) => {
      const id = args.key(0);
      return objectOrThrow(scope, commentsIn(scope).find(({ comment }) => comment.replies.some((reply) => reply.id === id)));
    },
    Add: add,
  },
});

function commentsIn({ host, sheet: only }: Scope): Found[] {
  return host.workbook.sheets.filter((sheet) => !only || sheet === only).flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
}

function byId(scope: Scope, args: Arguments): Found | undefined {
  const id = args.key(0);
  return commentsIn(scope).find(({ comment }) => comment.id === id);
}

function objectOf({ host }: Scope, { sheet, comment }: Found): ApiObject {
  return commentType.of({ host, sheet, id: comment.id });
}

function objectOrThrow(scope: Scope, found: Found | undefined): ApiObject {
  if (!found) throw apiError('ItemNotFound');
  return objectOf(scope, found);
}

function isOn({ sheet, comment }: Found, cell: RangeTarget): boolean {
  return sheet === cell.sheet && comment.row === cell.area.row && comment.column === cell.area.column;
}

/**
 * The one cell an argument names. Excel asks for the sheet's name in an address; a sheet's own collection needs none.
 * @throws InvalidArgument for several cells, another sheet's cell, or an address without its sheet
 */
function cellFrom({ host, sheet }: Scope, value: unknown): RangeTarget {
  if (!sheet && typeof value === 'string' && !value.includes('!')) throw apiError('InvalidArgument', `The address "${value}" needs the name of its sheet, as in "Sheet1!${value}".`);
  const range = rangeFrom(value, { host, sheet: sheet ?? host.workbook.activeSheet });
  if (range.area.rows !== 1 || range.area.columns !== 1) throw apiError('InvalidArgument', 'A comment belongs to one cell.');
  if (sheet && range.sheet !== sheet) throw apiError('InvalidArgument', 'The cell is on another sheet.');
  return range;
}

function add(scope: Scope, args: Arguments): ApiObject {
  const cell = cellFrom(scope, args.at(0));
  if (args.oneOf(2, ['Plain', 'Mention'], 'Plain') === 'Mention') throw apiNotFound('CommentCollection.add with mentions');
  const content = commentText(args.at(1));
  const sheet = cell.writable;
  if (commentsIn({ host: scope.host, sheet }).some((found) => isOn(found, cell))) throw apiError('ItemAlreadyExists', 'The cell already has a comment.');
  return objectOf(scope, { sheet, comment: sheet.addComment(cell.area.row, cell.area.column, content) });
}

import { apiError, apiNotFound } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { CommentModel, SheetModel } from '../model/types';
import { commentReplyCollectionType } from './commentReply';
import type { ExcelHost } from './excelHost';
import { rangeType } from './range';
import { RangeTarget } from './rangeTarget';

/** A comment by its id: the cell it stands on may move. */
export interface CommentTarget {
  readonly host: ExcelHost;
  readonly sheet: SheetModel;
  readonly id: string;
}

/** Excel.Comment. Its date is null where the file does not say it, as for every note. */
export const commentType: ObjectType<CommentTarget> = objectType<CommentTarget>('Comment', {
  identity: { name: 'Id', of: ({ id }) => id },
  props: {
    Id: { get: ({ id }) => id },
    Content: { get: (target) => present(target).content, set: (target, value) => write(target).updateComment(target.id, { content: commentText(value) }) },
    AuthorName: { get: (target) => present(target).authorName },
    AuthorEmail: { get: (target) => present(target).authorEmail },
    CreationDate: { get: (target) => present(target).created },
    ContentType: { get: () => 'Plain' },
    Mentions: { get: () => [] },
    RichContent: { get: (target) => present(target).content },
    Resolved: { get: (target) => present(target).resolved, set: resolve },
  },
  nav: { Replies: (target) => commentReplyCollectionType.of(present(target)) },
  methods: {
    Delete: (target) => write(target).removeComment(target.id),
    GetLocation: (target) => {
      const { row, column } = present(target);
      return rangeType.of(new RangeTarget(target.host, target.sheet, { row, column, rows: 1, columns: 1 }));
    },
  },
});

/** A comment's text, checked. @throws InvalidArgument where it is empty or no text */
export function commentText(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw apiError('InvalidArgument', 'A comment needs a text.');
  return value;
}

/** @throws ItemNotFound once the comment, its cell or its sheet has been deleted */
function present({ host, sheet, id }: CommentTarget): CommentModel {
  const comment = host.workbook.sheets.includes(sheet) ? sheet.comments.find((other) => other.id === id) : undefined;
  if (!comment) throw apiError('ItemNotFound');
  return comment;
}

function write(target: CommentTarget): SheetModel {
  present(target);
  target.host.requireWritable(target.sheet);
  return target.sheet;
}

function resolve(target: CommentTarget, value: unknown): void {
  if (typeof value !== 'boolean') throw apiError('InvalidArgument');
  if (value && !present(target).isThreaded) throw apiNotFound('Comment.resolved of a comment that is kept as a note');
  write(target).updateComment(target.id, { resolved: value });
}

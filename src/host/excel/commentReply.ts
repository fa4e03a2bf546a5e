import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { CommentModel, CommentReply } from '../model/types';

interface ReplyTarget {
  readonly comment: CommentModel;
  readonly reply: CommentReply;
}

/** Excel.CommentReply, for reading. */
const commentReplyType: ObjectType<ReplyTarget> = objectType<ReplyTarget>('CommentReply', {
  identity: { name: 'Id', of: ({ reply }) => reply.id },
  props: {
    Id: { get: ({ reply }) => reply.id },
    Content: { get: ({ reply }) => reply.content },
    AuthorName: { get: ({ reply }) => reply.authorName },
    AuthorEmail: { get: ({ reply }) => reply.authorEmail },
    CreationDate: { get: ({ reply }) => reply.created },
    ContentType: { get: () => 'Plain' },
    Mentions: { get: () => [] },
    RichContent: { get: ({ reply }) => reply.content },
    Resolved: { get: ({ comment }) => comment.resolved },
  },
});

/** Excel.CommentReplyCollection, for reading. */
export const commentReplyCollectionType: ObjectType<CommentModel> = objectType<CommentModel>('CommentReplyCollection', {
  items: (comment) => comment.replies.map((reply) => commentReplyType.of({ comment, reply })),
  methods: {
    GetCount: (comment) => comment.replies.length,
    GetItem: (comment, args) => found(comment, comment.replies.find((reply) => reply.id === args.key(0))) ?? missing(),
    GetItemOrNullObject: (comment, args) => found(comment, comment.replies.find((reply) => reply.id === args.key(0))),
    GetItemAt: (comment, args) => found(comment, comment.replies[args.integer(0)]) ?? missing(),
  },
});

function found(comment: CommentModel, reply: CommentReply | undefined): ApiObject | null {
  return reply ? commentReplyType.of({ comment, reply }) : null;
}

function missing(): never {
  throw apiError('ItemNotFound');
}

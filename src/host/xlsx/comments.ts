/**
 * The comments of a sheet as its file keeps them: notes (ECMA-376 part 1, 18.7) and, beside them, threaded comments
 * (MS-XLSX 2.6.203 and 2.6.205). Every thread has a note as its stand-in for programs that know only notes; the two are one comment here.
 */
import type { CommentModel, CommentReply } from '../model/types';
import { parseArea } from './areas';
import { stringOf } from './cells';
import type { XlsxPackage } from './package';
import { attribute, child, elements, flag, relationshipId, textOf } from './xml';
import type { XmlElement } from './xml';

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A comment with its place among those of its sheet's file; `source` is absent for one added since. */
export interface StoredComment extends Changeable<CommentModel> {
  readonly source?: number;
}

/** A comment of the file and the elements it consists of: a note, a thread, or a thread with the note that stands in for it. */
export interface FileComment {
  readonly comment: StoredComment;
  readonly note?: XmlElement;
  readonly thread?: XmlElement;
  readonly replies: readonly XmlElement[];
}

export interface SheetComments {
  /** The parts, where the sheet has them. */
  readonly notes?: string;
  readonly threads?: string;
  readonly comments: readonly FileComment[];
}

interface Person { name: string; email: string }

/** The people who write threaded comments, by id. Signed-in users are named "S::their@address::directory id". */
function persons(file: XlsxPackage): Map<string, Person> {
  const path = file.related(file.workbookPath, 'person');
  return new Map(elements(path ? file.root(path) : undefined, 'person').map((node) => {
    const email = /^S::([^:]+@[^:]+)::/.exec(attribute(node, 'userId') ?? '')?.[1] ?? '';
    return [attribute(node, 'id') ?? '', { name: attribute(node, 'displayName') ?? '', email }];
  }));
}

/** Files give times in UTC, with or without saying so. */
function timeOf(node: XmlElement): string | null {
  const text = attribute(node, 'dT') ?? '';
  const time = new Date(/Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function cellOf(node: XmlElement): { row: number; column: number } | null {
  const area = parseArea(attribute(node, 'ref') ?? '');
  return area && { row: area.row, column: area.column };
}

function authored(thread: XmlElement, people: ReadonlyMap<string, Person>): CommentReply {
  const person = people.get(attribute(thread, 'personId') ?? '');
  return { id: attribute(thread, 'id') ?? '', content: textOf(child(thread, 'text')), authorName: person?.name ?? '', authorEmail: person?.email ?? '', created: timeOf(thread) };
}

/** The author of the note that stands in for a thread. */
const standInAuthor = (thread: XmlElement): string => `tc=${attribute(thread, 'id') ?? ''}`;

/**
 * Reads the comments of a sheet, notes in their order and then threads that have no note. Those whose cell cannot be
 * read are left out, and stay in the file.
 * @param newId makes ids for notes, which have none in the file
 */
export function readComments(file: XlsxPackage, sheetPath: string, newId: () => string): SheetComments {
  const [notes, threads] = [file.related(sheetPath, 'comments'), file.related(sheetPath, 'threadedComment')];
  const root = notes === undefined ? undefined : file.root(notes);
  const authors = elements(child(root, 'authors'), 'author').map(textOf);
  const all = elements(threads === undefined ? undefined : file.root(threads), 'threadedComment');
  const people = all.length > 0 ? persons(file) : new Map<string, Person>();
  const waiting = new Map(all.filter((node) => attribute(node, 'parentId') === undefined).map((node) => [standInAuthor(node), node]));
  const comments: FileComment[] = [];
  const add = (note: XmlElement | undefined, thread: XmlElement | undefined, author: string): void => {
    const cell = cellOf((thread ?? note) as XmlElement);
    if (!cell) return;
    const source = comments.length;
    if (!thread) {
      const plain = { content: stringOf(child(note, 'text') as XmlElement), authorName: author, authorEmail: '', created: null };
      comments.push({ comment: { id: newId(), ...cell, ...plain, isThreaded: false, resolved: false, replies: [], source }, note, replies: [] });
      return;
    }
    const replies = all.filter((node) => attribute(node, 'parentId') === attribute(thread, 'id'));
    const spoken = { ...authored(thread, people), replies: replies.map((reply) => authored(reply, people)) };
    comments.push({ comment: { ...spoken, ...cell, isThreaded: true, resolved: flag(thread, 'done'), source }, note, thread, replies });
  };
  for (const note of elements(child(root, 'commentList'), 'comment')) {
    const author = authors[Number(attribute(note, 'authorId') ?? 0)] ?? '';
    const thread = waiting.get(author);
    waiting.delete(author);
    if (child(note, 'text')) add(note, thread, author);
  }
  for (const thread of waiting.values()) add(undefined, thread, '');
  return { notes, threads, comments };
}

/** The part with the shapes of a sheet's notes. A sheet may have another such part, for the pictures of its header. */
export function noteDrawing(file: XlsxPackage, sheetPath: string): string | undefined {
  const link = child(file.root(sheetPath), 'legacyDrawing');
  const id = link && relationshipId(link);
  return file.relationships(sheetPath).find((found) => found.id === id && file.has(found.target))?.target;
}

/** Comments of a sheet: those that were edited, moved or deleted are changed in the file; those added are written as notes. */
import { cellName } from '../../registers/shared/address';
import { escapeText, stringOf } from './cells';
import { noteDrawing, readComments } from './comments';
import type { FileComment, SheetComments, StoredComment } from './comments';
import { NoteShapes, emptyDrawing, highestBlock } from './noteShapes';
import type { XlsxPackage } from './package';
import { RELATIONSHIPS } from './package';
import { SHEET_SEQUENCE } from './sheetSequence';
import { child, element, elements, insertInOrder, parseXmlRoot, removeChild, setAttribute, setText, textOf } from './xml';
import type { XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

const utf8 = (file: XlsxPackage, path: string): string => new TextDecoder().decode(file.bytes(path));

/** A note's text as Excel writes one typed by hand: 9-point Tahoma in the colour of tips. */
function noteText(content: string): XmlElement {
  const look = [element('sz', { val: 9 }), element('color', { indexed: 81 }), element('rFont', { val: 'Tahoma' }), element('family', { val: 2 })];
  return element('text', {}, [element('r', {}, [element('rPr', {}, look), element('t', { 'xml:space': 'preserve' }, [escapeText(content)])])]);
}

function setNoteText(note: XmlElement, content: string): void {
  const old = child(note, 'text');
  note.children = note.children.map((node) => (node === old ? noteText(content) : node));
}

/** A thread's stand-in repeats its text, indented, below an explanation. */
function setStandInText(note: XmlElement, before: string, now: string): void {
  const text = child(note, 'text');
  if (!text) return;
  const stands = stringOf(text);
  const at = stands.indexOf(`    ${before}`);
  if (at < 0) return;
  const changed = stands.slice(0, at + 4) + now + stands.slice(at + 4 + before.length);
  text.children = [element('t', { 'xml:space': 'preserve' }, [escapeText(changed)])];
}

/** One sheet's comments being written. */
class CommentPatcher {
  private readonly stands: SheetComments;
  private readonly drawing: string | undefined;
  private shapes: NoteShapes | undefined;
  private removed = false;

  constructor(private readonly file: XlsxPackage, private readonly sheetPath: string) {
    this.stands = readComments(file, sheetPath, () => '');
    this.drawing = noteDrawing(file, sheetPath);
  }

  write(comments: readonly StoredComment[]): void {
    const kept = new Map(comments.filter((now) => now.source !== undefined).map((now) => [now.source, now]));
    for (const own of this.stands.comments) {
      const now = kept.get(own.comment.source);
      if (now) this.update(own, now);
      else this.remove(own);
    }
    for (const now of comments) if (now.source === undefined) this.add(now);
    this.finish();
  }

  private noteShapes(path: string | undefined): NoteShapes | undefined {
    if (path !== undefined) this.shapes ??= new NoteShapes(utf8(this.file, path));
    return this.shapes;
  }

  private touch({ note, thread }: FileComment): void {
    if (note && this.stands.notes !== undefined) this.file.touch(this.stands.notes);
    if (thread && this.stands.threads !== undefined) this.file.touch(this.stands.threads);
  }

  private update(own: FileComment, now: StoredComment): void {
    const { comment, note, thread, replies } = own;
    const moved = comment.row !== now.row || comment.column !== now.column;
    if (!moved && comment.content === now.content && comment.resolved === now.resolved) return;
    this.touch(own);
    if (moved) {
      for (const node of [note, thread, ...replies]) if (node) setAttribute(node, 'ref', cellName(now.row, now.column));
      if (note) this.noteShapes(this.drawing)?.move(comment, now);
    }
    if (thread && comment.resolved !== now.resolved) setAttribute(thread, 'done', now.resolved ? 1 : undefined);
    if (comment.content === now.content) return;
    if (!thread) {
      if (note) setNoteText(note, now.content);
      return;
    }
    const text = child(thread, 'text');
    if (text) setText(text, now.content);
    // People named in the old text are marked by their place in it.
    for (const mentions of elements(thread, 'mentions')) removeChild(thread, mentions);
    if (note) setStandInText(note, comment.content, now.content);
  }

  private remove(own: FileComment): void {
    const { comment, note, thread, replies } = own;
    this.removed = true;
    this.touch(own);
    const list = this.stands.notes === undefined ? undefined : child(this.file.root(this.stands.notes), 'commentList');
    if (note && list) {
      removeChild(list, note);
      this.noteShapes(this.drawing)?.remove(comment.row, comment.column);
    }
    if (this.stands.threads === undefined) return;
    const threads = this.file.root(this.stands.threads);
    for (const node of [thread, ...replies]) if (node) removeChild(threads, node);
  }

  private notesPart(): string {
    const known = this.file.related(this.sheetPath, 'comments');
    if (known !== undefined) return known;
    const path = this.file.freePath('xl/comments#.xml');
    this.file.add(path, element('comments', { xmlns: MAIN }, [element('authors'), element('commentList')]), COMMENTS_TYPE);
    this.file.relate(this.sheetPath, `${RELATIONSHIPS}/comments`, path);
    return path;
  }

  private drawingPart(): string {
    const known = noteDrawing(this.file, this.sheetPath);
    if (known !== undefined) return known;
    const drawings = this.file.paths.filter((path) => path.toLowerCase().endsWith('.vml'));
    const block = Math.max(0, ...drawings.map((path) => highestBlock(utf8(this.file, path)))) + 1;
    const path = this.file.freePath('xl/drawings/vmlDrawing#.vml');
    this.file.add(path, parseXmlRoot(emptyDrawing(block)), DRAWING_TYPE);
    const id = this.file.relate(this.sheetPath, `${RELATIONSHIPS}/vmlDrawing`, path);
    const sheet = this.file.root(this.sheetPath);
    // The relationship namespace is declared here, whatever prefix the sheet itself uses for it.
    insertInOrder(sheet, element('legacyDrawing', { 'xmlns:r': RELATIONSHIPS, 'r:id': id }), SHEET_SEQUENCE);
    this.file.touch(this.sheetPath);
    return path;
  }

  private add({ row, column, content, authorName }: StoredComment): void {
    const path = this.notesPart();
    const root = this.file.root(path);
    let authors = child(root, 'authors');
    if (!authors) root.children.unshift((authors = element('authors')));
    let list = child(root, 'commentList');
    if (!list) root.children.splice(root.children.indexOf(authors) + 1, 0, (list = element('commentList')));
    let author = elements(authors, 'author').findIndex((node) => textOf(node) === authorName);
    if (author < 0) {
      author = elements(authors, 'author').length;
      authors.children.push(element('author', {}, [authorName]));
    }
    list.children.push(element('comment', { ref: cellName(row, column), authorId: author, shapeId: 0 }, [noteText(content)]));
    this.file.touch(path);
    this.noteShapes(this.drawingPart())?.add(row, column, content);
  }

  /** Writes the shapes, and takes out the parts whose last comment was deleted. */
  private finish(): void {
    const { file, sheetPath, shapes } = this;
    const { threads, notes } = this.stands;
    if (this.removed && threads !== undefined && elements(file.root(threads)).length === 0) this.drop(threads);
    if (this.removed && notes !== undefined && elements(child(file.root(notes), 'commentList')).length === 0) this.drop(notes);
    const path = shapes && noteDrawing(file, sheetPath);
    if (!shapes?.isChanged || path === undefined) return;
    if (!shapes.isEmpty) {
      file.replace(path, new TextEncoder().encode(shapes.text));
      return;
    }
    const sheet = file.root(sheetPath);
    const link = child(sheet, 'legacyDrawing');
    if (link) removeChild(sheet, link);
    file.touch(sheetPath);
    this.drop(path);
  }

  private drop(path: string): void {
    this.file.unrelate(this.sheetPath, path);
    this.file.remove(path);
  }
}

/** Brings the comments of a sheet to the model's state. Parts in which nothing differs are not touched. */
export function writeComments(file: XlsxPackage, sheetPath: string, comments: readonly StoredComment[]): void {
  new CommentPatcher(file, sheetPath).write(comments);
}

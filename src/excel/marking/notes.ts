import { cellName } from '../../registers/shared/address';
import { asProblem, hostCode } from '../problems';
import { inExcel, supports } from '../run';
import { queuePreflight } from '../writing/preflight';

/** A note to be put on one cell (zero-based sheet position). */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface AddNotesOutcome {
  readonly added: number;
  /** Cells that have a note or comment of somebody's own, or take none. */
  readonly left: readonly string[];
}

export interface RemoveNotesOutcome {
  readonly removed: number;
  /** Cells whose note was kept because somebody has answered it. */
  readonly kept: readonly string[];
}

/** By these words the notes of this add-in are told from everybody else's. Kept in workbooks: never changed. */
export const NOTE_PREFIX = 'Scrutiny: ';

const NOTES_PER_WRITE = 50;
/** How Excel refuses one cell, which says nothing of the others. */
const REFUSALS: ReadonlySet<string> = new Set(['InvalidArgument', 'InvalidOperation', 'ItemAlreadyExists', 'GeneralException']);

/** Whether this Excel has comments on cells (ExcelApi 1.10). */
export function canAddNotes(): boolean {
  return supports('1.10');
}

/**
 * Puts notes on cells of a sheet. Notes this add-in put there earlier are taken off first, unless somebody answered;
 * a cell with a comment of somebody's own is left alone. @throws ExcelProblem
 */
export async function addNotes(sheetKey: string, notes: readonly CellNote[]): Promise<AddNotesOutcome> {
  return inExcel(async (context) => {
    const sheet = await writableSheet(context, sheetKey);
    const standing = await readComments(context, sheet);
    for (const { comment, isOurs, isAnswered } of standing) if (isOurs && !isAnswered) comment.delete();
    const taken = new Set(standing.filter(({ isOurs, isAnswered }) => !isOurs || isAnswered).map(({ cell }) => cell));
    const left = notes.map(nameOf).filter((cell) => taken.has(cell));
    const wanted = notes.filter((note) => !taken.has(nameOf(note)));
    await context.sync();
    for (let from = 0; from < wanted.length; from += NOTES_PER_WRITE) {
      left.push(...(await addSome(context, sheet, wanted.slice(from, from + NOTES_PER_WRITE))));
    }
    return { added: notes.length - left.length, left };
  });
}

/** Takes off the notes that this add-in put on a sheet, but for those that somebody has answered. @throws ExcelProblem */
export async function removeNotes(sheetKey: string): Promise<RemoveNotesOutcome> {
  return inExcel(async (context) => {
    const sheet = await writableSheet(context, sheetKey);
    const ours = (await readComments(context, sheet)).filter(({ isOurs }) => isOurs);
    const free = ours.filter(({ isAnswered }) => !isAnswered);
    for (const { comment } of free) comment.delete();
    await context.sync();
    return { removed: free.length, kept: ours.filter(({ isAnswered }) => isAnswered).map(({ cell }) => cell) };
  });
}

/** @throws ExcelProblem when the sheet is gone, protected or open for reading only */
async function writableSheet(context: Excel.RequestContext, sheetKey: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetKey);
  const preflight = queuePreflight(context, sheet);
  await context.sync();
  preflight();
  return sheet;
}

interface Standing {
  readonly comment: Excel.Comment;
  readonly cell: string;
  readonly isOurs: boolean;
  readonly isAnswered: boolean;
}

async function readComments(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Standing[]> {
  const { comments } = sheet;
  comments.load('items/id,items/content');
  await context.sync();
  const looks = comments.items.map((comment) => {
    const location = comment.getLocation();
    location.load('address');
    location.untrack();
    return { comment, location, replies: comment.replies.getCount() };
  });
  await context.sync();
  return looks.map(({ comment, location, replies }) => ({
    comment,
    cell: location.address.slice(location.address.lastIndexOf('!') + 1).replaceAll('$', ''),
    isOurs: comment.content.startsWith(NOTE_PREFIX),
    isAnswered: replies.value > 0,
  }));
}

/** Adds notes in one request; where Excel refuses, one by one. Gives the cells that took none. */
async function addSome(context: Excel.RequestContext, sheet: Excel.Worksheet, notes: readonly CellNote[]): Promise<string[]> {
  try {
    await addAll(context, sheet, notes);
    return [];
  } catch (thrown) {
    if (!REFUSALS.has(hostCode(thrown))) throw asProblem(thrown);
  }
  // Those before the one refused are already there.
  const there = new Set((await readComments(context, sheet)).filter(({ isOurs }) => isOurs).map(({ cell }) => cell));
  const refused: string[] = [];
  for (const note of notes.filter((one) => !there.has(nameOf(one)))) {
    try {
      await addAll(context, sheet, [note]);
    } catch (thrown) {
      if (!REFUSALS.has(hostCode(thrown))) throw asProblem(thrown);
      refused.push(nameOf(note));
    }
  }
  return refused;
}

async function addAll(context: Excel.RequestContext, sheet: Excel.Worksheet, notes: readonly CellNote[]): Promise<void> {
  for (const note of notes) sheet.comments.add(nameOf(note), NOTE_PREFIX + note.text);
  await context.sync();
}

function nameOf({ row, column }: CellNote): string {
  return cellName(row, column);
}

import { describe, expect, it } from 'vitest';
import { addNotes, canAddNotes, NOTE_PREFIX, removeNotes } from '../../../src/excel/marking/notes';
import { useDesk } from '../support/workbook';

const desk = useDesk();
const note = (row: number, column: number, text = 'does not add up') => ({ row, column, text });
const comments = () => desk().sheet.comments.map(({ row, column, content }) => [row, column, content]).sort();

describe('notes on cells', () => {
  it('are added with words of their own, anew each time, and removed again', async () => {
    expect(canAddNotes()).toBe(true);
    const { id } = desk().sheet;
    expect(await addNotes(id, [note(0, 0), note(3, 2)])).toEqual({ added: 2, left: [] });
    expect(comments()).toEqual([[0, 0, `${NOTE_PREFIX}does not add up`], [3, 2, `${NOTE_PREFIX}does not add up`]]);
    expect(await addNotes(id, [note(3, 2, 'mended')])).toEqual({ added: 1, left: [] });
    expect(comments()).toEqual([[3, 2, `${NOTE_PREFIX}mended`]]);
    expect(await removeNotes(id)).toEqual({ removed: 1, kept: [] });
    expect(comments()).toEqual([]);
  });

  it('leave every comment of somebody’s own alone', async () => {
    const { sheet } = desk();
    sheet.addComment(1, 1, 'Agreed with the service');
    expect(await addNotes(sheet.id, [note(1, 1), note(2, 1)])).toEqual({ added: 1, left: ['B2'] });
    expect(await removeNotes(sheet.id)).toEqual({ removed: 1, kept: [] });
    expect(comments()).toEqual([[1, 1, 'Agreed with the service']]);
  });

  it('are more than one request where they are many', async () => {
    const { sheet } = desk();
    const many = Array.from({ length: 120 }, (_, row) => note(row, 0));
    expect(await addNotes(sheet.id, many)).toEqual({ added: 120, left: [] });
    expect(await removeNotes(sheet.id)).toEqual({ removed: 120, kept: [] });
  });

  it('go on past a cell that Excel refuses', async () => {
    const { sheet } = desk();
    const offTheSheet = note(2_000_000, 0);
    expect(await addNotes(sheet.id, [note(0, 0), offTheSheet, note(1, 0)])).toEqual({ added: 2, left: ['A2000001'] });
    expect(comments()).toHaveLength(2);
  });

  it('are refused plainly on a sheet that is gone', async () => {
    await expect(addNotes('{gone}', [note(0, 0)])).rejects.toMatchObject({ code: 'sheet-missing' });
  });
});

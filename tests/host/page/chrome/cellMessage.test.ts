import { afterEach, describe, expect, it, vi } from 'vitest';
import { followCellMessage } from '../../../../src/host/page/chrome/cellMessage';
import { openHeadless } from '../../../../src/host/openHeadless';
import type { SheetModel } from '../../../../src/host/model/types';
import { threadedWorkbook } from '../../xlsx/threadedPackage';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

afterEach(() => { vi.unstubAllGlobals(); });

describe('the status bar', () => {
  it('shows the comment of the selected cell, with its replies, as long as it is there', async () => {
    const places: Record<string, { textContent: string; title: string }> = { 'cell-message': { textContent: '', title: '' }, 'cell-comment': { textContent: '', title: '' } };
    vi.stubGlobal('document', { getElementById: (id: string) => places[id] ?? null });
    const workbook = await openHeadless(threadedWorkbook());
    const sheet = workbook.sheets[0] as SheetModel;
    const shown = () => [places['cell-message']?.textContent, places['cell-comment']?.textContent, places['cell-comment']?.title];
    const stop = followCellMessage(workbook);
    expect(shown()).toEqual(['', '', '']);

    workbook.select(sheet, cell(1, 1));
    expect(shown()).toEqual(['', 'B2  Auditor: check', 'B2  Auditor: check']);
    workbook.select(sheet, cell(2, 3));
    const thread = 'D3  Risk Officer: Is this right?\nHead of Finance: Yes, see the minutes.';
    expect(shown()).toEqual(['', thread, thread]);

    workbook.select(sheet, cell(3, 0));
    const added = sheet.addComment(3, 0, 'Where is the figure?');
    expect(shown()[0]).toMatch(/^A4 {2}#N\/A: /);
    expect(shown()[1]).toBe('A4  Local user: Where is the figure?');
    sheet.removeComment(added.id);
    expect(shown()[1]).toBe('');
    stop();
    expect(shown()).toEqual(['', '', '']);
    workbook.dispose();
  });
});

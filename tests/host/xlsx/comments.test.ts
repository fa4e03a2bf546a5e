import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { XMLValidator } from 'fast-xml-parser';
import { openHeadless } from '../../../src/host/openHeadless';
import type { SheetModel, WorkbookModel } from '../../../src/host/model/types';
import { oddWorkbook } from './oddPackage';
import { differences, partText } from './parts';
import { threadedWorkbook } from './threadedPackage';

const SHEET1 = 'xl/worksheets/sheet1.xml';
const NOTES1 = 'xl/comments1.xml';
const SHAPES1 = 'xl/drawings/vmlDrawing1.vml';
const THREADS1 = 'xl/threadedComments/threadedComment1.xml';
const wholeRows = (row: number, rows: number) => ({ row, column: 0, rows, columns: 16_384 });
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Edits a workbook and saves it. */
async function edited(bytes: Uint8Array | null, edit: (sheet: SheetModel, workbook: WorkbookModel) => void): Promise<Uint8Array> {
  const workbook = await openHeadless(bytes);
  try {
    await workbook.settled();
    edit(workbook.sheets[0] as SheetModel, workbook);
    await workbook.settled();
    return workbook.save();
  } finally {
    workbook.dispose();
  }
}

/** Cell, text and author of each comment on the first sheets. */
async function commentsOf(bytes: Uint8Array, sheet = 0): Promise<Array<[row: number, column: number, content: string, author: string]>> {
  const workbook = await openHeadless(bytes);
  try {
    return (workbook.sheets[sheet]?.comments ?? []).map(({ row, column, content, authorName }) => [row, column, content, authorName]);
  } finally {
    workbook.dispose();
  }
}

/** Row and column of each note's shape. */
const shapesOf = (file: Uint8Array, path = SHAPES1): string[] =>
  [...partText(file, path).matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)</g)].map(([, row, column]) => `${row},${column}`);

describe('comments that are not touched', () => {
  it.each([['notes', oddWorkbook], ['threads', threadedWorkbook]])('leave every part as it was: %s', async (_, make) => {
    const bytes = make();
    expect(differences(bytes, await edited(bytes, () => undefined))).toEqual([]);
    expect(differences(bytes, await edited(bytes, (sheet) => sheet.writeCells(cell(5, 5), [[1]])))).toEqual([`~${SHEET1}`]);
  });

  it('are left alone where one is added and deleted again', async () => {
    const bytes = threadedWorkbook();
    expect(differences(bytes, await edited(bytes, (sheet) => sheet.removeComment(sheet.addComment(0, 0, 'x').id)))).toEqual([]);
  });

  it('are left alone on another sheet', async () => {
    const bytes = threadedWorkbook();
    const saved = await edited(bytes, (_, workbook) => workbook.sheets[1]?.addComment(0, 0, 'On the other sheet.'));
    expect(differences(bytes, saved)).toEqual(['+xl/comments2.xml', '+xl/drawings/vmlDrawing2.vml', '~[Content_Types].xml', '~xl/worksheets/_rels/sheet2.xml.rels', '~xl/worksheets/sheet2.xml']);
    expect(await commentsOf(saved, 1)).toEqual([[0, 0, 'On the other sheet.', 'Local user']]);
    expect(partText(saved, 'xl/drawings/vmlDrawing2.vml')).toContain('data="4"');
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).toMatch(/<\/sheetData><legacyDrawing [^>]*\/><tableParts/);
  });
});

describe('comments that are added', () => {
  it('make the parts that a workbook without comments lacks', async () => {
    const bytes = await edited(null, (sheet) => sheet.writeCells(cell(0, 0), [['Risk']]));
    const saved = await edited(bytes, (sheet) => {
      sheet.addComment(0, 0, 'First line\nsecond <line> & "more"');
      sheet.addComment(1_048_575, 16_383, 'In the last cell.');
    });
    const [sheet] = Object.keys(unzipSync(saved)).filter((path) => path.startsWith('xl/worksheets/sheet'));
    expect(differences(bytes, saved)).toEqual(['+xl/comments1.xml', '+xl/drawings/vmlDrawing1.vml', '+xl/worksheets/_rels/sheet1.xml.rels', '~[Content_Types].xml', `~${sheet}`]);
    expect(await commentsOf(saved)).toEqual([[0, 0, 'First line\nsecond <line> & "more"', 'Local user'], [1_048_575, 16_383, 'In the last cell.', 'Local user']]);
    const drawing = partText(saved, SHAPES1);
    expect(XMLValidator.validate(drawing)).toBe(true);
    expect(shapesOf(saved)).toEqual(['0,0', '1048575,16383']);
    expect(drawing.match(/<v:shapetype /g)).toHaveLength(1);
    expect([...drawing.matchAll(/<v:shape[^>]* id="_x0000_s(\d+)"/g)].map(([, number]) => number)).toEqual(['1025', '1026']);
    const anchors = [...drawing.matchAll(/<x:Anchor>([^<]*)</g)].map(([, numbers = '']) => numbers.split(',').map(Number));
    for (const [left = -1, , top = -1, , right = -1, , bottom = -1] of anchors) {
      expect([left >= 0, top >= 0, right > left, bottom > top, right < 16_384, bottom < 1_048_576]).toEqual([true, true, true, true, true, true]);
    }
    expect(partText(saved, 'xl/comments1.xml')).toContain('<comment ref="XFD1048576" authorId="0" shapeId="0">');
    expect(partText(saved, '[Content_Types].xml')).toMatch(/PartName="\/xl\/comments1\.xml" ContentType="[^"]*comments\+xml".*PartName="\/xl\/drawings\/vmlDrawing1\.vml" ContentType="[^"]*vmlDrawing"/);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toMatch(/<pageMargins [^>]*\/><legacyDrawing [^>]*r:id="rId\d+"\/>/);
  });

  it('join the notes, threads and buttons that the sheet has', async () => {
    const bytes = threadedWorkbook();
    const saved = await edited(bytes, (sheet) => {
      sheet.addComment(0, 0, 'Newly added');
      sheet.addComment(0, 1, 'And another');
    });
    expect(differences(bytes, saved)).toEqual([`~${NOTES1}`, `~${SHAPES1}`]);
    expect(await commentsOf(saved)).toEqual([[1, 1, 'check', 'Auditor'], [2, 3, 'Is this right?', 'Risk Officer'], [0, 0, 'Newly added', 'Local user'], [0, 1, 'And another', 'Local user']]);
    expect(shapesOf(saved)).toEqual(['1,1', '2,3', '0,0', '0,1']);
    const [before, after] = [partText(bytes, SHAPES1), partText(saved, SHAPES1)];
    expect(after.startsWith(before.slice(0, -'</xml>'.length))).toBe(true);
    expect(after.match(/<v:shapetype/g)).toHaveLength(1);
    expect(after).toContain('id="_x0000_s3076"');
    expect(after).toContain('id="_x0000_s3077"');
    expect(partText(saved, NOTES1)).toContain(partText(bytes, NOTES1).replace(/^[\s\S]*<commentList>|<\/commentList>[\s\S]*$/g, ''));
  });

  it('can be saved more than once', async () => {
    const workbook = await openHeadless(threadedWorkbook());
    const sheet = workbook.sheets[0] as SheetModel;
    const added = sheet.addComment(0, 0, 'one');
    const first = workbook.save();
    expect(differences(first, workbook.save())).toEqual([]);
    sheet.updateComment(added.id, { content: 'changed' });
    const second = workbook.save();
    workbook.dispose();
    expect((await commentsOf(second)).map(([, , content]) => content)).toEqual(['check', 'Is this right?', 'changed']);
  });

  it('go with a new sheet', async () => {
    const saved = await edited(oddWorkbook(), (_, workbook) => workbook.addSheet('Fresh').addComment(4, 2, 'On a fresh sheet.'));
    expect(await commentsOf(saved, 2)).toEqual([[4, 2, 'On a fresh sheet.', 'Local user']]);
  });
});

describe('comments that are changed', () => {
  it('get their new text, in the note or in the thread and its stand-in', async () => {
    const bytes = threadedWorkbook();
    const saved = await edited(bytes, (sheet) => {
      for (const { id, isThreaded } of sheet.comments) sheet.updateComment(id, isThreaded ? { content: 'Is this still right?', resolved: true } : { content: 'checked_x000D_ again\r' });
    });
    expect(differences(bytes, saved)).toEqual([`~${NOTES1}`, `~${THREADS1}`]);
    expect(await commentsOf(saved)).toEqual([[1, 1, 'checked_x000D_ again\r', 'Auditor'], [2, 3, 'Is this still right?', 'Risk Officer']]);
    expect(partText(saved, THREADS1)).toMatch(/done="1"><text>Is this still right\?<\/text>/);
    expect(partText(saved, THREADS1)).toContain('<text>Yes, see the minutes.</text>');
    expect(partText(saved, NOTES1)).toContain('    Is this still right?\nReply:\n    Yes, see the minutes.');
  });

  it('move with rows and columns, their shapes and replies with them', async () => {
    const saved = await edited(threadedWorkbook(), (sheet) => {
      sheet.insert(wholeRows(2, 3), 'Down');
      sheet.insert({ row: 0, column: 0, rows: 1_048_576, columns: 1 }, 'Right');
    });
    expect((await commentsOf(saved)).map(([row, column]) => [row, column])).toEqual([[1, 2], [5, 4]]);
    expect(shapesOf(saved)).toEqual(['1,2', '5,4']);
    expect(partText(saved, SHAPES1)).toMatch(/<x:Anchor>\s*5, 15, 4, 10, 7, 31, 8, 9</);
    expect(partText(saved, THREADS1).match(/ref="E6"/g)).toHaveLength(2);
    expect(partText(saved, SHAPES1)).toContain('0, 1, 0, 1, 1, 1, 1, 1');
  });

  it('go with their row, shape and thread and all', async () => {
    const saved = await edited(threadedWorkbook(), (sheet) => sheet.remove(wholeRows(2, 1), 'Up'));
    expect((await commentsOf(saved)).map(([row, column, content]) => [row, column, content])).toEqual([[1, 1, 'check']]);
    expect(shapesOf(saved)).toEqual(['1,1']);
    expect(Object.keys(unzipSync(saved))).not.toContain(THREADS1);
  });
});

describe('comments that are deleted', () => {
  it('take only themselves away', async () => {
    const bytes = threadedWorkbook();
    const saved = await edited(bytes, (sheet) => sheet.removeComment(sheet.comments[0]?.id ?? ''));
    expect(differences(bytes, saved)).toEqual([`~${NOTES1}`, `~${SHAPES1}`]);
    expect(await commentsOf(saved)).toEqual([[2, 3, 'Is this right?', 'Risk Officer']]);
    expect(shapesOf(saved)).toEqual(['2,3']);
    expect(partText(saved, SHAPES1)).toContain('ObjectType="Button"');
  });

  it('take replies and emptied parts with them, and leave the button in the drawing', async () => {
    const bytes = threadedWorkbook();
    const saved = await edited(bytes, (sheet) => [...sheet.comments].forEach(({ id }) => sheet.removeComment(id)));
    expect(differences(bytes, saved)).toEqual([`-${NOTES1}`, `-${THREADS1}`, '~[Content_Types].xml', `~${SHAPES1}`, '~xl/worksheets/_rels/sheet1.xml.rels']);
    expect(partText(saved, SHAPES1)).toContain('ObjectType="Button"');
    expect(partText(saved, '[Content_Types].xml')).not.toMatch(/comments1|threadedComment1/);
    expect(await commentsOf(saved)).toEqual([]);
  });

  it('leave a workbook as it was before the only one was added', async () => {
    const bytes = await edited(null, (sheet) => sheet.writeCells(cell(0, 0), [['Risk']]));
    const noted = await edited(bytes, (sheet) => sheet.addComment(0, 0, 'x'));
    const saved = await edited(noted, (sheet) => sheet.removeComment(sheet.comments[0]?.id ?? ''));
    expect(partText(saved, SHEET1)).toBe(partText(bytes, SHEET1));
    expect(Object.keys(unzipSync(saved)).filter((path) => /comments|vml/.test(path))).toEqual([]);
  });
});

describe('a sheet with a drawing of its header and no notes', () => {
  it('gets a drawing of its own for them', async () => {
    const saved = await edited(oddWorkbook((parts) => {
      const text = new TextDecoder().decode(parts[SHEET1]);
      parts[SHEET1] = strToU8(text.replace('<legacyDrawing ', '<legacyDrawingHF '));
    }), (sheet) => sheet.addComment(0, 0, 'x'));
    expect(partText(saved, SHAPES1)).toBe('<xml><shape/></xml>');
    expect(shapesOf(saved, 'xl/drawings/vmlDrawing2.vml')).toEqual(['0,0']);
    expect(partText(saved, SHEET1)).toMatch(/<drawing [^>]*\/><legacyDrawing [^>]*\/><legacyDrawingHF /);
  });
});

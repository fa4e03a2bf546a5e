import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHeadless } from '../../../src/host/openHeadless';
import { startOfficeHarness, type OfficeHarness } from '../../support/office';
import { threadedWorkbook } from '../xlsx/threadedPackage';
import { errorOf, onRegister, startOnRegister, type RegisterOffice } from './register';

const wholeRow = (row: number) => ({ row, column: 0, rows: 1, columns: 16_384 });

describe('comments of a new workbook', () => {
  let office: RegisterOffice;
  beforeEach(async () => { office = await startOnRegister(); });
  afterEach(() => office.dispose());

  it('are added to cells, read, changed, found and deleted', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const first = context.workbook.comments.add('Register!C2', 'Agreed with the section 151 officer.');
      const second = sheet.comments.add(sheet.getRange('E3'), 'Check this score.', 'Plain');
      first.load();
      const location = second.getLocation().load('address');
      second.replies.load('items');
      await context.sync();
      second.content = 'Checked.';
      const again = context.workbook.comments.getItemByCell('Register!E3').load('content,id');
      const byId = sheet.comments.getItem(first.id).load('content');
      const at = context.workbook.comments.getItemAt(1).load('content');
      const counts = [context.workbook.comments.getCount(), sheet.comments.getCount()];
      sheet.comments.load('items/content,items/authorName,items/resolved');
      await context.sync();
      const listed = sheet.comments.items.map(({ content, authorName, resolved }) => [content, authorName, resolved]);
      first.delete();
      const left = context.workbook.comments.load('items/content');
      await context.sync();
      return {
        first: [first.content, first.authorName, first.authorEmail, first.resolved], aged: Date.now() - first.creationDate.getTime(), location: location.address, replies: second.replies.items,
        again: [again.content, again.id === first.id], byId: byId.content, at: at.content, counts: counts.map((count) => count.value), listed, left: left.items.map((item) => item.content),
      };
    });
    expect(seen).toMatchObject({
      first: ['Agreed with the section 151 officer.', 'Local user', '', false], location: 'Register!E3', replies: [], again: ['Checked.', false], byId: 'Agreed with the section 151 officer.',
      at: 'Checked.', counts: [2, 2], listed: [['Agreed with the section 151 officer.', 'Local user', false], ['Checked.', 'Local user', false]], left: ['Checked.'],
    });
    expect(seen.aged).toBeGreaterThanOrEqual(0);
  });

  it('move with their cell, and go with it', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const [kept, gone] = [sheet.comments.add('C3', 'kept'), sheet.comments.add('C2', 'gone')];
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('3:3').delete('Up');
      const location = kept.getLocation().load('address');
      const count = sheet.comments.getCount();
      await context.sync();
      return [location.address, count.value, gone.load('id') && await context.sync().then(() => 'found', (error: OfficeExtension.Error) => error.code)];
    });
    expect(seen).toEqual(['Register!D3', 1, 'ItemNotFound']);
  });

  it('move with cells that shift alone, and are cleared with everything else', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const moved = sheet.comments.add('C3', 'moved');
      sheet.comments.add('D3', 'stays');
      sheet.getRange('C2').insert('Down');
      const location = moved.getLocation().load('address');
      sheet.getRange('D3').clear('Contents');
      const before = sheet.comments.getCount();
      await context.sync();
      sheet.getRange('D3').clear();
      const after = sheet.comments.getCount();
      await context.sync();
      return [location.address, before.value, after.value];
    });
    expect(seen).toEqual(['Register!C4', 2, 1]);
  });

  it.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    ['a second comment on a cell', 'ItemAlreadyExists', ({ workbook }) => { workbook.comments.add('Register!A1', 'one'); workbook.comments.add('Register!A1', 'two'); }],
    ['a comment on several cells', 'InvalidArgument', ({ workbook }) => workbook.comments.add('Register!A1:B1', 'x')],
    ['an address without its sheet', 'InvalidArgument', ({ workbook }) => workbook.comments.add('A1', 'x')],
    ['a comment without text', 'InvalidArgument', ({ workbook }) => workbook.comments.add('Register!A1', '')],
    ['a mention', 'ApiNotFound', ({ workbook }) => workbook.comments.add('Register!A1', { richContent: 'x', mentions: [] }, 'Mention')],
    ['resolving a note', 'ApiNotFound', ({ workbook }) => { workbook.comments.add('Register!A1', 'x').resolved = true; }],
    ['answering a note', 'ApiNotFound', ({ workbook }) => workbook.comments.add('Register!A1', 'x').replies.add('y')],
    ['a cell without a comment', 'ItemNotFound', ({ workbook }) => workbook.comments.getItemByCell('Register!A1').load('content')],
    ['a comment that is not there', 'ItemNotFound', ({ workbook }) => workbook.comments.getItem('{0}').load('content')],
    ['listening for comments', 'ApiNotFound', ({ workbook }) => workbook.comments.onAdded.add(async () => undefined)],
  ])('refuse %s', async (_, code, work) => {
    expect((await errorOf(async (context) => work(context)))?.code).toBe(code);
  });

  it('are refused on a protected sheet', async () => {
    await onRegister(async (sheet) => { sheet.comments.add('A1', 'before'); sheet.protection.protect(); });
    expect((await errorOf(async ({ workbook }) => workbook.comments.add('Register!A2', 'x')))?.code).toBe('AccessDenied');
    expect((await errorOf(async ({ workbook }) => workbook.comments.getItemAt(0).delete()))?.code).toBe('AccessDenied');
    expect((await errorOf(async ({ workbook }) => { workbook.comments.getItemAt(0).content = 'x'; }))?.code).toBe('AccessDenied');
    expect(office.model.sheets[0]?.comments.map((comment) => comment.content)).toEqual(['before']);
  });

  it('go with their sheet', async () => {
    const error = await errorOf(async (context) => {
      const sheet = context.workbook.worksheets.add('Spare');
      const comment = sheet.comments.add('A1', 'x');
      await context.sync();
      sheet.delete();
      comment.load('content');
    });
    expect(error?.code).toBe('ItemNotFound');
    expect(office.model.sheets.flatMap((sheet) => sheet.comments)).toEqual([]);
  });

  it('are told to the page when they change', () => {
    const sheet = office.model.activeSheet;
    const events: string[] = [];
    const stop = office.model.on((event) => events.push(event.type));
    sheet.removeComment(sheet.addComment(0, 0, 'x').id);
    stop();
    expect(events).toEqual(['rulesChanged', 'rulesChanged']);
    sheet.remove(wholeRow(0), 'Up');
    expect(sheet.comments).toEqual([]);
  });
});

describe('comments of an opened workbook', () => {
  let office: OfficeHarness;
  beforeEach(async () => { office = await startOfficeHarness(await openHeadless(threadedWorkbook()), { requirementSets: { ExcelApi: '1.14' } }); });
  afterEach(() => {
    office.dispose();
    office.model.dispose();
  });

  it('give threads with their replies, and notes', async () => {
    const seen = await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.load('items/content,items/authorName,items/authorEmail,items/creationDate,items/resolved');
      const thread = comments.getItemByCell('Register!D3');
      const reply = thread.replies.getItemAt(0).load('id,content,authorName,creationDate');
      const count = thread.replies.getCount();
      const missing = comments.getItemOrNullObject('{0}');
      await context.sync();
      const parent = comments.getItemByReplyId(reply.id).load('content');
      thread.resolved = true;
      thread.load('resolved');
      await context.sync();
      return {
        all: comments.items.map((item) => [item.content, item.authorName, item.authorEmail, item.creationDate?.toISOString() ?? null, item.resolved]),
        reply: [reply.content, reply.authorName, reply.creationDate.toISOString()], count: count.value, missing: missing.isNullObject, parent: parent.content, resolved: thread.resolved,
      };
    });
    expect(seen).toEqual({
      all: [['check', 'Auditor', '', null, false], ['Is this right?', 'Risk Officer', 'risk.officer@council.example', '2024-03-05T09:30:00.120Z', false]],
      reply: ['Yes, see the minutes.', 'Head of Finance', '2024-03-06T10:00:00.000Z'], count: 1, missing: true, parent: 'Is this right?', resolved: true,
    });
  });
});

import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/cli/readGrid';
import { openHeadless } from '../../../src/host/openHeadless';
import { openWorkbookFile } from '../../../src/taskpane/files/openWorkbookFile';

const SAMPLES = ['risk-register.xlsx', 'contracts-register.xlsx', 'budget-monitor.xlsx'];
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`assets/samples/${name}`));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook of one sheet with these cells, as another program might write it. */
function workbookOf(sheetData: string, { texts = '', more = {} as Record<string, Uint8Array> } = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': bytesOf('<Types/>'),
    '_rels/.rels': bytesOf('<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>'),
    'xl/workbook.xml': bytesOf('<?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Q1 &amp; Q2 &gt;" sheetId="1" r:id="b"/></x:sheets></x:workbook>'),
    'xl/_rels/workbook.xml.rels': bytesOf('<Relationships><Relationship Id="b" Type="http://x/worksheet" Target="sheets/../one.xml"/><Relationship Id="c" Type="http://x/sharedStrings" Target="texts.xml"/></Relationships>'),
    'xl/one.xml': bytesOf(`<x:worksheet><x:sheetData>${sheetData}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`),
    'xl/texts.xml': bytesOf(`<sst>${texts}</sst>`),
    ...more,
  });
}

async function only(bytes: Uint8Array, name = 'file.xlsx') {
  const [sheet] = await openWorkbookFile(name, bytes);
  return sheet.read();
}

describe('a workbook that was picked', () => {
  it.each(SAMPLES)('%s holds what the local host reads from it', async (name) => {
    const model = await openHeadless(sample(name), { name });
    const sheets = await openWorkbookFile(name, sample(name));
    expect(sheets.map((sheet) => sheet.name)).toEqual(model.sheets.map((sheet) => sheet.name));
    for (const sheet of sheets) {
      const expected = readGrid(model.sheet(sheet.name)!)!;
      const grid = (await sheet.read())!;
      expect([grid.top, grid.left, grid.values]).toEqual([expected.top, expected.left, expected.values]);
      expect(grid.merges).toHaveLength(expected.merges.length);
      expect(grid.hiddenRows).toEqual(expected.hiddenRows);
    }
    model.dispose();
  });

  it('is read whatever its prefixes, kinds of cell and places left out', async () => {
    const rows = '<x:row r="2" hidden="1"><x:c r="B2" t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row><x:c t="str"><x:f>A1&amp;"&gt;"</x:f><x:v>a_x000D_b</x:v></x:c><x:c/><x:c><x:v>-1.5E2</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>';
    const texts = '<si><t>none</t></si><si><r><t>Caf</t></r><r><t xml:space="preserve">&#233; &lt;<![CDATA[<b>]]></t></r><rPh><t>kana</t></rPh></si>';
    const [sheet] = await openWorkbookFile('file.xlsx', workbookOf(rows, { texts }));
    expect(sheet.name).toBe('Q1 & Q2 >');
    expect(await sheet.read()).toMatchObject({
      top: 1, left: 0,
      values: [['', 'Café <<b>', 'in', true], ['a\rb', '', -150, '#N/A']],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
      hiddenRows: new Set([1]),
    });
  });

  it('may be empty', async () => expect(await only(workbookOf(''))).toBeNull());
});

describe('a file that cannot be used says why', () => {
  const whole = workbookOf('<x:row><x:c><x:v>1</x:v></x:c></x:row>');
  const older = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508));
  const locked = Uint8Array.from([...older, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  it.each([
    ['protected by a password', 'a.xlsx', locked, /protected by a password/],
    ['in the older format', 'a.xls', older, /older \.xls format/],
    ['a document of words', 'a.docx', zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), '_rels/.rels': bytesOf('<R><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></R>'), 'word/document.xml': bytesOf('<w/>') }), /not an Excel workbook/],
    ['a picture', 'a.png', Uint8Array.of(0x89, 0x50), /not an Excel workbook \(\.xlsx\) or a \.csv file/],
    ['empty', 'a.xlsx', new Uint8Array(), /is empty/],
    ['cut short', 'a.xlsx', whole.slice(0, -30), /damaged/],
    ['one with entities of its own', 'a.xlsx', workbookOf('', { more: { 'xl/workbook.xml': bytesOf('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') } }), /damaged/],
  ])('%s', async (_what, name, bytes, why) => {
    await expect(only(bytes, name)).rejects.toThrow(why);
  });

  it('damaged inside', async () => {
    const bytes = workbookOf(`<x:row><x:c t="inlineStr"><x:is><x:t>${'word '.repeat(200)}</x:t></x:is></x:c></x:row>`);
    const at = Buffer.from(bytes).indexOf('xl/one.xml') + 'xl/one.xml'.length;
    bytes.fill(0xff, at + 20, at + 60);
    await expect(only(bytes)).rejects.toThrow(/damaged/);
  });

  it('with cells so far apart that they would fill the memory', async () => {
    await expect(only(workbookOf('<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'))).rejects.toThrow(/too large/);
  });
});

describe('a table that was picked', () => {
  it.each([
    ['commas', 'Ref,Risk\r\n1,"Fire, or ""flood"""\r\n2,\r\n'],
    ['semicolons', 'Ref;Risk\n1;"Fire, or ""flood"""\n2;'],
    ['tabs', 'Ref\tRisk\n1\tFire, or "flood"\n2\t\n'],
  ])('is read with %s', async (_what, text) => {
    expect((await only(bytesOf(text), 'last.csv'))?.values).toEqual([['Ref', 'Risk'], [1, 'Fire, or "flood"'], [2, '']]);
  });

  it('keeps text that is quoted, long lines within quotes, and letters of older files', async () => {
    expect((await only(bytesOf('"01","a\nb",-4.5,1.2.3'), 'a.csv'))?.values).toEqual([['01', 'a\nb', -4.5, '1.2.3']]);
    expect((await only(Uint8Array.of(0xa3, 0x35, 0x2c, 0x35), 'a.csv'))?.values).toEqual([['£5', 5]]);
  });
});

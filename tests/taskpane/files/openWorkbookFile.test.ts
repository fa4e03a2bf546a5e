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

/** Changes what a zip file's list says a part unpacks to (APPNOTE.TXT 4.3.12: 22 bytes before its name). */
function sayItHolds(bytes: Uint8Array, part: string, size: number): void {
  const at = Buffer.from(bytes.buffer).lastIndexOf(part);
  new DataView(bytes.buffer).setUint32(at - 22, size, true);
}

function only(bytes: Uint8Array, name = 'file.xlsx') {
  const [sheet] = openWorkbookFile(name, bytes);
  return sheet.read();
}

describe('a workbook that was picked', () => {
  it.each(SAMPLES)('%s holds what the local host reads from it', async (name) => {
    const model = await openHeadless(sample(name), { name });
    const sheets = openWorkbookFile(name, sample(name));
    expect(sheets.map((sheet) => sheet.name)).toEqual(model.sheets.map((sheet) => sheet.name));
    for (const sheet of sheets) {
      const expected = readGrid(model.sheet(sheet.name)!)!;
      const grid = sheet.read()!;
      expect([grid.top, grid.left, grid.values]).toEqual([expected.top, expected.left, expected.values]);
      expect(grid.merges).toHaveLength(expected.merges.length);
      expect(grid.hiddenRows).toEqual(expected.hiddenRows);
    }
    model.dispose();
  });

  it('is read whatever its prefixes, kinds of cell and places left out', () => {
    const rows = '<x:row r="2" hidden="1"><x:c r="B2" t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row><x:c t="str"><x:f>A1&amp;"&gt;"</x:f><x:v>a_x000D_b</x:v></x:c><x:c/><x:c><x:v>-1.5E2</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>';
    const texts = '<si><t>none</t></si><si><r><t>Caf</t></r><r><t xml:space="preserve">&#233; &lt;<![CDATA[<b>]]></t></r><rPh><t>kana</t></rPh></si>';
    const [sheet] = openWorkbookFile('file.xlsx', workbookOf(rows, { texts }));
    expect(sheet.name).toBe('Q1 & Q2 >');
    expect(sheet.read()).toMatchObject({
      top: 1, left: 0,
      values: [['', 'Café <<b>', 'in', true], ['a\rb', '', -150, '#N/A']],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
      hiddenRows: new Set([1]),
    });
  });

  it('may be empty', () => expect(only(workbookOf(''))).toBeNull());

  it('tells how far it has come', () => {
    const rows = Array.from({ length: 9000 }, (_, row) => `<x:row><x:c><x:v>${row}</x:v></x:c></x:row>`).join('');
    const [sheet] = openWorkbookFile('file.xlsx', workbookOf(rows));
    const shares: number[] = [];
    expect(sheet.read((share) => shares.push(share))?.values).toHaveLength(9000);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(sheet.size).toBeGreaterThan(rows.length);
  });
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
      ['one whose parts are not well formed', 'a.xlsx', workbookOf('<x:row></x:cell>'), /damaged/],
    ['one whose parts end too soon', 'a.xlsx', workbookOf('', { more: { 'xl/one.xml': bytesOf('<worksheet><sheetData>') } }), /damaged/],
  ])('%s', (_what, name, bytes, why) => {
    expect(() => only(bytes, name)).toThrow(why);
  });

  it('damaged inside', () => {
    const bytes = workbookOf(`<x:row><x:c t="inlineStr"><x:is><x:t>${'word '.repeat(200)}</x:t></x:is></x:c></x:row>`);
    const at = Buffer.from(bytes).indexOf('xl/one.xml') + 'xl/one.xml'.length;
    bytes.fill(0xff, at + 20, at + 60);
    expect(() => only(bytes)).toThrow(/damaged/);
  });

  it('with cells so far apart that they would fill the memory', () => {
    expect(() => only(workbookOf('<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'))).toThrow(/too large/);
  });

  it.each([
    ['more than there is room for', 300 * 1024 * 1024, /too large/],
    ['less than it unpacks to', 100, /damaged/],
    ['more than it unpacks to', 2_000_000, /damaged/],
  ])('with a part that says it holds %s', (_what, size, why) => {
    const bytes = workbookOf(`<!--${' '.repeat(1_000_000)}-->`);
    sayItHolds(bytes, 'xl/one.xml', size);
    expect(() => only(bytes)).toThrow(why);
  });
});

describe('a table that was picked', () => {
  it.each([
    ['commas', 'Ref,Risk\r\n1,"Fire, or ""flood"""\r\n2,\r\n'],
    ['semicolons', 'Ref;Risk\n1;"Fire, or ""flood"""\n2;'],
    ['tabs', 'Ref\tRisk\n1\tFire, or "flood"\n2\t\n'],
  ])('is read with %s', (_what, text) => {
    expect(only(bytesOf(text), 'last.csv')?.values).toEqual([['Ref', 'Risk'], [1, 'Fire, or "flood"'], [2, '']]);
  });

  it('keeps lines within quotes, what is no plain figure, and letters of older files', () => {
    expect(only(bytesOf('"01","a\nb",-4.5,1.2.3, 0 ,007'), 'a.csv')?.values).toEqual([['01', 'a\nb', -4.5, '1.2.3', 0, '007']]);
    expect(only(Uint8Array.of(0xa3, 0x35, 0x2c, 0x35), 'a.csv')?.values).toEqual([['£5', 5]]);
  });

  it('is read below lines of its own, in whatever way Excel saves Unicode', () => {
    const text = 'Risks, at 31 March, in short, as known;;\n;;\nRef;Risk;Controls\n1;Fire;Alarms, doors\n';
    const expected = [['Risks, at 31 March, in short, as known', '', ''], ['', '', ''], ['Ref', 'Risk', 'Controls'], [1, 'Fire', 'Alarms, doors']];
    expect(only(bytesOf(`\uFEFF${text}`), 'a.csv')?.values).toEqual(expected);
    expect(only(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'a.CSV')?.values).toEqual(expected);
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openHeadless } from '../../../src/host/openHeadless';
import { WorkbookFileError } from '../../../src/host/xlsx/errors';
import { openPackage } from '../../../src/host/xlsx/package';
import { oddWorkbook } from './oddPackage';

async function refusal(bytes: Uint8Array): Promise<string> {
  const failure: unknown = await openHeadless(bytes).then((workbook) => workbook.dispose(), (error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkbookFileError);
  return (failure as Error).message;
}

const PART = 'xl/worksheets/sheet1.xml';
const replaced = (path: string, text: string) => oddWorkbook((parts) => { parts[path] = strToU8(text); });

describe('files that cannot be opened are refused with one plain sentence', () => {
  it('nothing at all, text, or another kind of file', async () => {
    for (const bytes of [new Uint8Array(), strToU8('Risk,Score\n1,2'), Uint8Array.from([37, 80, 68, 70])]) expect(await refusal(bytes)).toMatch(/not an \.xlsx workbook/);
  });

  it('an older or encrypted workbook', async () => {
    expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(/password|\.xls format/);
  });

  it('a file cut short anywhere', async () => {
    const whole = oddWorkbook();
    for (const share of [0.1, 0.5, 0.9, 0.999]) expect(await refusal(whole.slice(0, Math.floor(whole.length * share)))).toMatch(/cut short|damaged/);
  });

  it('a zip file of something else', async () => {
    expect(await refusal(zipSync({ 'readme.txt': strToU8('hello') }))).toMatch(/zip file of something else/);
    expect(await refusal(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<d/>') }))).toMatch(/holds no sheets/);
  });

  it('a workbook without its workbook part, or without a sheet it lists', async () => {
    expect(await refusal(oddWorkbook((parts) => { delete parts['xl/workbook.xml']; }))).toMatch(/holds no sheets/);
    expect(await refusal(oddWorkbook((parts) => { delete parts[PART]; }))).toMatch(/damaged.*Register/);
  });

  it('a part that is not well formed', async () => {
    expect(await refusal(replaced(PART, '<worksheet><sheetData><row></sheetData></worksheet>'))).toMatch(/damaged.*sheet1/);
    expect(await refusal(replaced(PART, ''))).toMatch(/damaged/);
  });

  it('entities that expand without end', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await refusal(replaced(PART, bomb))).toMatch(/not safe to open/);
  });

  it('a file packed to fill the memory', async () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/a.bin': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await refusal(bytes)).toMatch(/too large to open/);
  });

  it('a file that lies about its unpacked size', async () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/a.bin': new Uint8Array(1024 * 1024) }, { level: 9 });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1024 * 1024) view.setUint32(at + 24, 10, true);
    const opened = (() => { try { return openPackage(bytes).bytes('xl/a.bin')?.length ?? 0; } catch (error) { return error; } })();
    if (typeof opened === 'number') expect(opened).toBeLessThanOrEqual(10);
    else expect(opened).toBeInstanceOf(WorkbookFileError);
  });
});

describe('unusual files that can be opened', () => {
  it('prefixed main namespace, cells and rows without addresses, no styles, dates as text', async () => {
    const bytes = oddWorkbook((parts) => {
      parts['xl/_rels/workbook.xml.rels'] = strToU8(new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']).replace(/<Relationship Id="rId3"[^>]*>/, ''));
      parts[PART] = strToU8('<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="d"><x:v>2018-10-30</x:v></x:c></x:row><x:row><x:c t="str"><x:f>1&amp;2</x:f><x:v>12</x:v></x:c></x:row></x:sheetData></x:worksheet>');
    });
    const workbook = await openHeadless(bytes);
    const sheet = workbook.sheets[0];
    expect(sheet?.formulas({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([[1, 43403], ['=1&2', '']]);
    sheet?.writeCells({ row: 0, column: 2, rows: 1, columns: 1 }, [['new']]);
    sheet?.setStyle({ row: 0, column: 2, rows: 1, columns: 1 }, { bold: true });
    const again = await openHeadless(workbook.save());
    expect(again.sheets[0]?.values({ row: 0, column: 0, rows: 2, columns: 3 })).toEqual([[1, 43403, 'new'], ['12', '', '']]);
    expect(again.sheets[0]?.style(0, 2).bold).toBe(true);
    workbook.dispose();
    again.dispose();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LGA_FIELDS } from '../../../src/registers/contracts/transparency/lgaFields';
import { schemaProblems } from '../../../src/registers/contracts/transparency/schemaProblems';
import { transparencyFile } from '../../../src/registers/contracts/transparency/transparencyFile';
import { asCsv, asJson } from '../../../src/registers/contracts/transparency/writeFile';
import { isFailure } from '../../../src/rules/failure';
import { readDate } from '../../../src/rules/readDate';
import { readMoney } from '../../../src/rules/money';
import type { CellValue } from '../../../src/registers/shared/grid';
import { finish } from '../../../src/registers/shared/pausing';
import { gridOf } from '../support/grids';
import { END, publishedGrid, readRegister, START } from './support/registers';

const HEADINGS = [
  'Contract ID', 'Contract title', 'Department', 'Description of goods and services', 'Start date', 'End date', 'Review date', 'Total value', 'Irrecoverable VAT', 'Supplier', 'Charity number', 'SME', 'VCSE', 'Tender type', 'Extension',
];
const complete: CellValue[][] = [
  ['DN1', 'Parks', 'Environment', 'Mowing, weeding', START, END, '01/10/2020', 600_000, 0, 'Green Spaces Ltd', 'None', 'Yes', 'No', 'Published invitation to tender', ''],
  ['DN2', '=Meals "hot"', 'Schools', 'School meals', '01/09/2018', '31 Aug 2019', END, '£1.2m', '£1,234.5', 'Cook Ltd', '1234567', false, true, 'Invitation to quote', '31/08/2020'],
  ['DN3', 'Legal advice', 'Law', 'Advice', START, END, END, 'Redacted', 0, 'A & B LLP', 'N/A', 'N', 'N', 'Competitive tender', ''],
];
const file = finish(transparencyFile(readRegister(gridOf([HEADINGS, ...complete])), { organisation: { label: 'Some Council' } }));

describe('the file of a complete register', () => {
  it('lacks nothing and passes the schema', () => {
    expect(file.findings).toEqual([]);
    expect(file.missingColumns).toEqual([]);
    expect(schemaProblems(file.records)).toEqual([]);
  });

  it('has all fields of the schema, in its order', () => {
    expect(LGA_FIELDS).toHaveLength(38);
    expect(LGA_FIELDS.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'ContractReference', 'ContractTitle', 'OrganisationalUnit', 'Description', 'StartDate', 'EndDate', 'ReviewDate', 'ContractValue', 'IrrecoverableVAT', 'SupplierName',
      'CharityCommissionNumber', 'SMESupplier', 'VCSESupplier', 'ProcessType',
    ]);
    expect(Object.keys(file.records[0])).toEqual(LGA_FIELDS.map(({ name }) => name));
  });

  it('writes dates, money and answers as the schema has them', () => {
    expect(file.records[1]).toMatchObject({
      OrganisationLabel: 'Some Council', StartDate: '01/09/2018', EndDate: '31/08/2019', ContractValue: '1200000.00', IrrecoverableVAT: '1234.50', SMESupplier: 'false', VCSESupplier: 'true', LastExtensionDate: '31/08/2020',
    });
    expect(file.records[0]).toMatchObject({ CharityCommissionNumber: 'None', SMESupplier: 'true', ContractValue: '600000.00', LastExtensionDate: '' });
    expect(file.records[2]).toMatchObject({ ContractValue: 'REDACTED COMMERCIAL CONFIDENTIALITY', ProcessType: 'Published invitation to tender' });
  });

  it('reads back as it was, from CSV', () => {
    const [header, ...rows] = parseCsv(asCsv(file.records));
    expect(header).toEqual(LGA_FIELDS.map(({ name }) => name));
    expect(rows).toHaveLength(3);
    rows.forEach((row, i) => row.forEach((text, c) => expect(text.replace(APOSTROPHE, '')).toBe(file.records[i][header[c]])));
  });

  it('gives back any text from CSV, and none that a spreadsheet would run', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', '\r', '\n', '"', ',', '1', 'A', '＝') }));
    fc.assert(fc.property(text, text, (title, supplier) => {
      const [header, row] = parseCsv(asCsv([{ ContractTitle: title, SupplierName: supplier }]));
      const read = [row[header.indexOf('ContractTitle')], row[header.indexOf('SupplierName')]];
      expect(read.map((cell) => cell.replace(APOSTROPHE, ''))).toEqual([title, supplier]);
      for (const cell of read) expect(/^[\s]*[=+@＝]|^\s*-(?!\d+(\.\d+)?$)/.test(cell)).toBe(false);
    }), { numRuns: 300 });
  });

  it('keeps the noughts before a number that is shown with them, and the lines of a description', () => {
    const rows = complete.map((row) => [...row]);
    rows[0][10] = 12_345;
    rows[0][3] = 'Mowing\nWeeding';
    const grid = gridOf([HEADINGS, ...rows]);
    const shown = { ...grid, numberFormats: grid.numberFormats.map((formats, row) => formats.map((format, column) => (row === 1 && column === 10 ? '0000000' : format))) };
    expect(finish(transparencyFile(readRegister(shown))).records[0]).toMatchObject({ CharityCommissionNumber: '0012345', Description: 'Mowing\nWeeding' });
  });

  it('reads back as it was, from JSON', () => {
    const records = JSON.parse(asJson(file.records)) as Array<Record<string, string>>;
    expect(records.map((record) => [record.ContractReference, record.SupplierName, 'LastExtensionDate' in record])).toEqual([['DN1', 'Green Spaces Ltd', false], ['DN2', 'Cook Ltd', true], ['DN3', 'A & B LLP', false]]);
  });

  it('cannot run formulas', () => {
    const csv = asCsv([{ ContractReference: '=1+1', ContractTitle: '+44 20', SupplierName: '@SUM(A1)', IrrecoverableVAT: '-5.00', Description: '\t=A1' }]);
    const [header, row] = parseCsv(csv);
    const at = (name: string): string => row[header.indexOf(name)];
    expect([at('ContractReference'), at('ContractTitle'), at('SupplierName'), at('IrrecoverableVAT'), at('Description')]).toEqual(["'=1+1", "'+44 20", "'@SUM(A1)", '-5.00', "'\t=A1"]);
  });
});

describe('what is missing', () => {
  it('is said at its cell', () => {
    const rows = complete.map((row) => [...row]);
    rows[0][3] = '';
    rows[1][13] = 'Waiver';
    rows[2][11] = 'perhaps';
    rows[1][14] = '1 + 1 years';
    const { findings, records } = finish(transparencyFile(readRegister(gridOf([HEADINGS, ...rows]))));
    expect(findings.map(({ rule, severity, row, column }) => [rule, severity, row, column])).toEqual([
      ['publication-missing', 'error', 1, 3], ['publication-not-allowed', 'warning', 2, 14], ['publication-not-allowed', 'error', 2, 13], ['publication-not-allowed', 'error', 3, 11],
    ]);
    expect(findings[2].message).toBe('Contract DN2: “Waiver” cannot be published as Tender type (ProcessType). It must be “Invitation to quote” or “Published invitation to tender”.');
    expect(schemaProblems(records).map(({ record, field }) => [record, field])).toEqual([[0, 'Description'], [1, 'ProcessType'], [2, 'SMESupplier']]);
  });

  it('is said once where the register has no such column, and may be supplied for all', () => {
    const register = readRegister(publishedGrid);
    expect(finish(transparencyFile(register)).missingColumns).toEqual(['Description', 'ReviewDate', 'IrrecoverableVAT', 'CharityCommissionNumber', 'SMESupplier', 'VCSESupplier', 'ProcessType']);
    const supplied = finish(transparencyFile(register, { defaults: { IrrecoverableVAT: '0.00' } }));
    expect(supplied.missingColumns).not.toContain('IrrecoverableVAT');
    expect(supplied.records.every(({ IrrecoverableVAT }) => IrrecoverableVAT === '0.00')).toBe(true);
    expect(supplied.findings.filter(({ field }) => field === 'supplier').map(({ row, column }) => [row, column])).toEqual([[29, 5]]);
  });

  it('changes no value: money and dates of the published register read back equal', () => {
    const register = readRegister(publishedGrid);
    finish(transparencyFile(register)).records.forEach((record, i) => {
      const { wholeValue, end, id } = register.contracts[i];
      const [value, date] = [readMoney(record.ContractValue, ''), readDate(record.EndDate, '')];
      expect(isFailure(value) || isFailure(date)).toBe(false);
      expect([record.ContractReference, value, date]).toEqual([id, wholeValue, end]);
    });
  });
});

/** The mark before text that would run as a formula; a cell of a spreadsheet does not show it. */
const APOSTROPHE = /^'(?='*\s*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** A plain reader of RFC 4180, for reading back. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (quoted && character === '"' && text[i + 1] === '"') cell += text[(i += 1)];
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\r')) {
      rows[rows.length - 1].push(cell);
      cell = '';
      if (character === '\r') rows.push([]);
    } else if (quoted || character !== '\n') cell += character;
  }
  return rows.slice(0, -1);
}

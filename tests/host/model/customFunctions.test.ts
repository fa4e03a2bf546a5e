import { describe, expect, it } from 'vitest';
import type { FunctionCall, FunctionResult, Scalar } from '../../../src/host/model/types';
import { oddWorkbook } from '../xlsx/oddPackage';
import { workbookFromRows } from '../../../src/host/xlsx/fromRows';
import { partText } from '../xlsx/parts';
import { block, cell, functions, give, newBook } from './support';

const numberOf = (call: FunctionCall, index: number): number => Number(call.args[index]?.[0]?.[0]);

/** Likelihood times impact, cell by cell; anything but a number is an error of that cell alone. */
function rag(call: FunctionCall): FunctionResult {
  const [likelihoods = [], impacts = []] = call.args.map((argument) => argument ?? []);
  return {
    ok: true,
    value: likelihoods.map((row, rowOffset) => row.map((likelihood, column) => {
      if (likelihood === '') return '';
      if (typeof likelihood !== 'number') return { error: '#VALUE!', message: `Likelihood must be a number, found “${String(likelihood)}”.` };
      return likelihood * Number(impacts[rowOffset]?.[column]) >= 15 ? 'Red' : 'Green';
    })),
  };
}

const later = (result: FunctionResult, milliseconds = 20) => new Promise<FunctionResult>((resolve) => setTimeout(() => resolve(result), milliseconds));

describe('evaluate', () => {
  it('gives a scalar, or the array that would spill', async () => {
    const { workbook } = await newBook(functions({ RISKRAG: rag }));
    expect(await workbook.evaluate('=RISKRAG(4,5)')).toEqual({ ok: true, value: 'Red' });
    expect(await workbook.evaluate('riskrag(1,1)')).toEqual({ ok: true, value: 'Green' });
    expect(await workbook.evaluate('=RISKRAG({4;3;2;1},{5;4;3;1})')).toEqual({ ok: true, value: [['Red'], ['Green'], ['Green'], ['Green']] });
    expect(await workbook.evaluate('=SEQUENCE(2,2)')).toEqual({ ok: true, value: [[1, 2], [3, 4]] });
    expect(await workbook.evaluate('=IF(TRUE,"")')).toEqual({ ok: true, value: '' });
    expect(await workbook.evaluate('=1=1')).toEqual({ ok: true, value: true });
  });

  it('says plainly what an error means', async () => {
    const { workbook } = await newBook(functions({ RISKRAG: rag, FAIL: () => ({ ok: false, error: '#N/A', message: 'No such risk.' }), ODD: () => { throw new Error('Broken.'); } }));
    const message = async (formula: string) => {
      const result = await workbook.evaluate(formula);
      return result.ok ? result.value : [result.error, result.message];
    };
    expect(await message('=RISKRAG("high",5)')).toEqual(['#VALUE!', 'Likelihood must be a number, found “high”.']);
    expect(await message('=FAIL()')).toEqual(['#N/A', 'No such risk.']);
    expect(await message('=ODD()')).toEqual(['#VALUE!', 'Broken.']);
    expect(await message('=FOO(1)')).toEqual(['#NAME?', 'There is no function called FOO. Check the spelling.']);
    expect(await message('=nothing+1')).toEqual(['#NAME?', 'The formula holds a name that is not known.']);
    expect(await message('=1/0')).toEqual(['#DIV/0!', expect.stringContaining('divided by zero')]);
    expect(await message('="a"+1')).toEqual(['#VALUE!', expect.stringContaining('wrong kind')]);
    expect(await message('=MATCH(9,{1,2},0)')).toEqual(['#N/A', expect.stringContaining('found')]);
    expect(await message('=SQRT(-1)')).toEqual(['#NUM!', expect.stringContaining('range')]);
    expect(await message('=)(')).toEqual(['#NAME?', expect.stringContaining('cannot be read')]);
    expect(await message('=IFERROR(FAIL(),"none")')).toBe('none');
  });

  it('leaves no trace: no event, no cell, no sheet', async () => {
    const { workbook, sheet } = await newBook(functions({ SLOW: (call) => later(give(numberOf(call, 0) * 2)) }));
    const events: string[] = [];
    workbook.on(({ type }) => events.push(type));
    const before = workbook.save();
    expect(await workbook.evaluate('=SLOW(SLOW(3))+SLOW(1)')).toEqual({ ok: true, value: 14 });
    expect([events, sheet.usedArea(false), workbook.sheets.length]).toEqual([[], null, 1]);
    expect(workbook.save()).toEqual(before);
  });

  it('takes many at once', async () => {
    const { workbook } = await newBook(functions({ SLOW: (call) => later(give(numberOf(call, 0) * 2)) }));
    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => workbook.evaluate(`=SLOW(${index})+1`)));
    expect(results.map((result) => result.ok && result.value)).toEqual(Array.from({ length: 20 }, (_, index) => index * 2 + 1));
  });
});

describe('arguments', () => {
  it('are blocks; blanks are empty text, an omitted one is null, numbers and booleans keep their type', async () => {
    const runtime = functions({ SHOW: () => give(1) });
    const { workbook, sheet } = await newBook(runtime);
    sheet.writeCells(block(2, 2), [[1, ''], [true, 'x']]);
    sheet.writeCells(cell(4, 0), [['=SHOW(A1:B2,,"t",B1,TRUE,{1,2})']]);
    await workbook.settled();
    expect(runtime.calls.at(-1)).toEqual({ id: 'SHOW', address: 'Sheet1!A5', args: [[[1, ''], [true, 'x']], null, [['t']], [['']], [[true]], [[1, 2]]] });
  });

  it('with an error give that error without a call', async () => {
    const runtime = functions({ SHOW: () => give(1) });
    const { workbook, sheet } = await newBook(runtime);
    sheet.writeCells(block(2, 1), [['=1/0'], ['=SHOW(A1:A2)']]);
    expect(await workbook.evaluate('=SHOW(NA())')).toMatchObject({ ok: false, error: '#N/A' });
    await workbook.settled();
    expect(runtime.calls).toEqual([]);
  });
});

describe('results in cells', () => {
  it('spill, with errors of single cells and their messages', async () => {
    const { workbook, sheet } = await newBook(functions({ RISKRAG: rag }));
    sheet.writeCells(block(4, 2), [[4, 5], [1, 1], ['x', 1], ['', '']]);
    sheet.writeCells(cell(0, 2), [['=RISKRAG(A1:A4,B1:B4)']]);
    await workbook.settled();
    expect(sheet.values({ row: 0, column: 2, rows: 5, columns: 1 })).toEqual([['Red'], ['Green'], ['#VALUE!'], [''], ['']]);
    expect(sheet.valueTypes({ row: 0, column: 2, rows: 5, columns: 1 })).toEqual([['String'], ['String'], ['Error'], ['String'], ['Empty']]);
    expect(workbook.errorMessage(sheet, 2, 2)).toBe('Likelihood must be a number, found “x”.');
    expect(workbook.errorMessage(sheet, 1, 2)).toBeUndefined();
    sheet.insert({ row: 0, column: 0, rows: 2, columns: 16_384 }, 'Down');
    await workbook.settled();
    expect(workbook.errorMessage(sheet, 4, 2)).toBe('Likelihood must be a number, found “x”.');
  });

  it('are blocked by what stands in the way', async () => {
    const { workbook, sheet } = await newBook(functions({ RISKRAG: rag }));
    sheet.writeCells(block(2, 1), [['=RISKRAG({4;1},{5;1})'], ['in the way']]);
    await workbook.settled();
    expect(sheet.values(block(2, 1))).toEqual([['#SPILL!'], ['in the way']]);
  });

  it('promised all at once show #BUSY! and then their value, and what depends on them follows', async () => {
    let running = 0;
    let most = 0;
    const runtime = functions({ SLOW: async (call) => {
      running += 1;
      most = Math.max(most, running);
      const result = await later(give(numberOf(call, 0) * 2), 60);
      running -= 1;
      return result;
    } });
    const { workbook, sheet } = await newBook(runtime);
    const busy: Scalar[] = [];
    workbook.on(({ type }) => { if (type === 'calculated') busy.push(sheet.values(cell(0, 0))[0]?.[0] as Scalar); });
    const rows = Array.from({ length: 40 }, (_, index) => [`=SLOW(${index})`, `=A${index + 1}+1`]);
    sheet.writeCells(block(40, 2), rows);
    await workbook.settled();
    expect(sheet.values(block(40, 2))).toEqual(rows.map((_, index) => [index * 2, index * 2 + 1]));
    expect(busy[0]).toBe('#BUSY!');
    expect(most).toBe(40);
    expect(runtime.calls).toHaveLength(40);
  });

  it('equal calls are made once, a refusal is an error with its message, and later calls are made anew', async () => {
    const runtime = functions({ ASK: () => later({ ok: false, error: '#N/A', message: 'Not found.' }), GONE: () => Promise.reject(new Error('No answer.')) });
    const { workbook, sheet } = await newBook(runtime);
    sheet.writeCells(block(4, 1), [['=ASK(1)'], ['=ASK(1)'], ['=ASK(1)'], ['=GONE()']]);
    await workbook.settled();
    expect(sheet.values(block(4, 1))).toEqual([['#N/A'], ['#N/A'], ['#N/A'], ['#VALUE!']]);
    expect([workbook.errorMessage(sheet, 0, 0), workbook.errorMessage(sheet, 3, 0)]).toEqual(['Not found.', 'No answer.']);
    expect(runtime.calls.filter(({ id }) => id === 'ASK')).toHaveLength(1);
    sheet.writeCells(cell(5, 0), [['=ASK(1)']]);
    await workbook.settled();
    expect(runtime.calls.filter(({ id }) => id === 'ASK')).toHaveLength(2);
  });

  it('an edit while a calculation is finishing is not forgotten', async () => {
    const { workbook, sheet } = await newBook(functions({ SLOW: (call) => later(give(numberOf(call, 0)), 5) }));
    sheet.writeCells(block(1, 3), [[1, '=SLOW(A1)', '=B1*10']]);
    for (let value = 2; value < 12; value += 1) {
      await new Promise((resolve) => setTimeout(resolve, 37));
      sheet.writeCells(cell(0, 0), [[value]]);
    }
    await workbook.settled();
    expect(sheet.values(block(1, 3))).toEqual([[11, 11, 110]]);
  });
});

describe('files', () => {
  it('calculate the functions they call, whether or not they hold results', async () => {
    const ids = new Set(['RISKRAG']);
    const bytes = workbookFromRows([{ name: 'R', rows: [[4, 5, '=RISKRAG(A1,B1)', '=C1&"!"'], [1, 1, '=RISKRAG(A2,B2)']] }], ids);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<f>_xldudf_RISKRAG(A1,B1)</f>');
    const { workbook, sheet } = await newBook(functions({ RISKRAG: rag }), bytes);
    await workbook.settled();
    expect(sheet.values({ row: 0, column: 2, rows: 2, columns: 2 })).toEqual([['Red', 'Red!'], ['Green', '']]);
    expect(sheet.formulas(cell(0, 2))).toEqual([['=RISKRAG(A1,B1)']]);
  });

  it('keep what spilled, show it again without a calculation, and mark it as a dynamic array', async () => {
    const first = await newBook(functions({ RISKRAG: rag }), oddWorkbook());
    first.sheet.writeCells(cell(9, 0), [['=RISKRAG({4;1},{5;1})']]);
    await first.workbook.settled();
    const saved = first.workbook.save();
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain('<c r="A10" cm="1" t="str"><f t="array" ref="A10:A11">_xldudf_RISKRAG({4;1},{5;1})</f><v>Red</v></c>');
    expect(partText(saved, 'xl/metadata.xml')).toContain('fDynamic="1"');
    const { sheet, workbook } = await newBook(undefined, saved);
    expect(sheet.values({ row: 9, column: 0, rows: 2, columns: 1 })).toEqual([['Red'], ['Green']]);
    expect(workbook.save()).toEqual(saved);
    sheet.clear(cell(9, 0), 'Contents');
    await workbook.settled();
    expect(sheet.values({ row: 9, column: 0, rows: 2, columns: 1 })).toEqual([[''], ['']]);
  });
});

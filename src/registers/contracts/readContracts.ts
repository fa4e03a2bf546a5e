import { bandOf, type IndexBand, type RagWord } from '../../rules/rag';
import { isFailure } from '../../rules/failure';
import { contractMonths } from '../../rules/months';
import { procurementStatus, type ProcurementMatrix } from '../../rules/procurementStatus';
import { numberOf } from '../shared/cells';
import { formulaAt, isBlank, valueAt, type CellValue, type Grid } from '../shared/grid';
import { saysNothing } from '../shared/placeholders';
import type { Block } from '../shared/registerKind';
import { lineReader } from '../shared/text/marks';
import { attentionIsFlag, readAttention } from './concern';
import type { AsAt, Contract, Reading, RiskIndex, TotalRow } from './contract';
import { MONEY_FIELDS, type DateField, type MoneyField } from './fields';
import { pagesOf, saysCapital, withoutLostCell } from './pages';
import { colourOf, dayOf, isMissing, monthsOf, poundsOf } from './readCells';
import { totalLabel } from './totals';

const LONGEST_ID = 40;
const NOT_CAPITAL = new Set(['', 'no', 'n', 'false', 'revenue', 'r', '0', '-', 'rev']);
/** Fields that make a row without an ID a contract, when two of them are filled in. */
const TELLING = ['title', 'description', 'supplier', 'totalValue', 'annualValue', 'startDate', 'endDate', 'owner'] as const;

/** What reading contracts depends on. */
export interface ReadingRules {
  readonly matrix: ProcurementMatrix<RagWord>;
  readonly indexBands: readonly IndexBand[];
  readonly asAt: AsAt | null;
}

type Columns = Readonly<Record<string, number>>;

/** The contracts and rows of totals of every block, in the order of the sheet. Titles, notes and headings of sections are passed over. */
export function readContracts(grid: Grid, blocks: readonly Block[], rules: ReadingRules): { contracts: Contract[]; totals: TotalRow[] } {
  const contracts: Contract[] = [];
  const totals: TotalRow[] = [];
  blocks.forEach((block, index) => {
    for (const page of pagesOf(grid, block)) {
      const reader = rowReader(grid, block, index, page.columns, rules);
      const lost = withoutLostCell(page.columns);
      const lostReader = lost && rowReader(grid, block, index, lost, rules);
      for (let row = page.firstRow; row < page.endRow; row += 1) {
        const { capital } = page.columns;
        const shifted = lostReader && isBlank(valueAt(grid, row, capital)) && saysCapital(valueAt(grid, row, capital - 1));
        const found = (shifted ? lostReader : reader)(row, totals.length);
        if (!found) continue;
        if ('isGrand' in found) totals.push(found);
        else contracts.push(found);
      }
    }
  });
  return { contracts, totals };
}

/** Reads rows whose data stands in the columns given; a row that is neither a contract nor a total gives null. */
function rowReader(grid: Grid, block: Block, index: number, columns: Columns, { matrix, indexBands, asAt }: ReadingRules): (row: number, section: number) => Contract | TotalRow | null {
  const lineAt = lineReader(grid);
  const text = (row: number, field: string): string => (columns[field] === undefined ? '' : lineAt(row, columns[field]));
  const typed = (row: number, column: number): boolean => !isBlank(valueAt(grid, row, column)) && formulaAt(grid, row, column) === null;
  const otherColumns = Object.entries(columns).filter(([field]) => field !== 'contractId').map(([, column]) => column);
  const telling = TELLING.map((field) => columns[field]).filter((column) => column !== undefined);
  const scales = MONEY_FIELDS.map((field) => scaleOf(block, field));
  const unit = /\byears?\b|\byrs?\b/i.test(headingOf(block, 'months')) ? 12 : 1;
  const flagOnly = attentionIsFlag(columns);
  const readingOf = <T>(row: number, column: number | undefined, read: (value: CellValue) => T | null): Reading<T> | null => {
    if (column === undefined) return null;
    const value = valueAt(grid, row, column);
    return { column, value, read: read(value) };
  };
  const moneyIn = (row: number, field: MoneyField): Reading<number> | null => {
    const scale = scales[MONEY_FIELDS.indexOf(field)];
    return readingOf(row, columns[field], (value) => poundsOf(value, scale));
  };
  const moneyOf = (row: number): Contract['money'] => ({
    totalValue: moneyIn(row, 'totalValue'), annualValue: moneyIn(row, 'annualValue'), budget: moneyIn(row, 'budget'), projection: moneyIn(row, 'projection'),
  });
  const dayIn = (row: number, field: DateField): Reading<number> | null => readingOf(row, columns[field], dayOf);
  const count = (row: number, among: readonly number[], enough: number): number => {
    let found = 0;
    for (const column of among) if (typed(row, column) && (found += 1) >= enough) break;
    return found;
  };

  return (row, section) => {
    const id = text(row, 'contractId');
    const total = totalLabel(grid, row, columns, id);
    if (total) return { row, block: index, section, ...total, money: moneyOf(row) };
    const isEmpty = count(row, otherColumns, 1) === 0;
    const isCoded = looksLikeCode(id);
    if (isEmpty ? !isCoded : count(row, telling, 2) < (isCoded ? 1 : 2)) return null;
    const amounts = moneyOf(row);
    const dates = { startDate: dayIn(row, 'startDate'), awardDate: dayIn(row, 'awardDate'), endDate: dayIn(row, 'endDate'), reviewDate: dayIn(row, 'reviewDate') };
    const start = (dates.startDate ?? dates.awardDate)?.read ?? null;
    const end = dates.endDate?.read ?? null;
    const wholeValue = amounts.totalValue ? amounts.totalValue.read : overTerm(amounts.annualValue?.read ?? null, start, end);
    const printed = text(row, 'attention');
    const attention = readAttention(printed);
    const notes = [text(row, 'commentary'), flagOnly ? '' : attention.words, text(row, 'plan')].filter((note) => !saysNothing(note) && !/^(?:no|n)$/i.test(note));
    const capital = text(row, 'capital').toLowerCase();
    const hasId = id !== '' && !saysNothing(id);
    return {
      row, block: index, section, isEmpty, columns, wholeValue, start, end, dates,
      id: hasId ? id : '',
      label: hasId ? (/^contract\b/i.test(id) ? id : `Contract ${id}`) : `The contract in row ${row + 1}`,
      title: text(row, columns.title === undefined ? 'description' : 'title'),
      supplier: text(row, 'supplier'),
      owner: text(row, 'owner'),
      approver: text(row, 'approver'),
      portfolio: text(row, columns.portfolio === undefined ? 'department' : 'portfolio'),
      commentary: notes.join('; '),
      isConcern: flagOnly ? !saysNothing(printed) && !/^(?:no|n|false)$/i.test(printed) : attention.isConcern,
      isCapital: !NOT_CAPITAL.has(capital) && !saysNothing(capital),
      money: amounts,
      months: readingOf(row, columns.months, (value) => monthsOf(value, unit)),
      monthsLeft: readingOf(row, columns.monthsLeft, (value) => numberOf(value)),
      riskIndex: riskIndexOf(grid, row, columns.riskIndex, indexBands),
      status: isEmpty ? null : statusOf(wholeValue, end, asAt, matrix),
    };
  };
}

/** “16”, “DN447123”, “CCS/2018/04”, “Contract 12”: short, with a digit. A footnote or a heading of a section is not an ID. */
function looksLikeCode(text: string): boolean {
  return text.length <= LONGEST_ID && /\d/.test(text) && text.split(' ').length <= 4;
}

/** The heading over a field in a block, or '' for none. */
export function headingOf({ fields }: Pick<Block, 'fields'>, field: string): string {
  return fields.find((match) => match.field === field)?.heading ?? '';
}

/** A column headed “£000” or “£k” holds thousands. */
export function scaleOf(block: Pick<Block, 'fields'>, field: MoneyField): number {
  const heading = headingOf(block, field);
  if (/£ ?m\b|£ ?millions?|\(m\)/i.test(heading)) return 1_000_000;
  return /£? ?['’]?000s?\b|£ ?k\b|£?thousands?|\(k\)/i.test(heading) ? 1000 : 1;
}

function overTerm(annual: number | null, start: number | null, end: number | null): number | null {
  if (annual === null || start === null || end === null || end < start) return null;
  const months = contractMonths(start, end);
  return isFailure(months) ? null : (annual * months) / 12;
}

function statusOf(value: number | null, end: number | null, asAt: AsAt | null, matrix: ProcurementMatrix<RagWord>): RagWord | null {
  if (value === null || end === null || asAt === null) return null;
  const status = procurementStatus(value, end, asAt.serial, matrix);
  return isFailure(status) ? null : status;
}

/** A colour in words or by its letter, or a score out of 100 through the scheme's bands. */
function riskIndexOf(grid: Grid, row: number, column: number | undefined, bands: readonly IndexBand[]): RiskIndex | null {
  if (column === undefined) return null;
  const value = valueAt(grid, row, column);
  const score = numberOf(value);
  const band = score === null ? null : bandOf(score, bands, '');
  const read = band === null ? colourOf(value) : isFailure(band) ? null : band.rag;
  return { column, value, read, unreadable: read === null && !isMissing(value) };
}

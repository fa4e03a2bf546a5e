import type { BudgetTolerances } from '../../rules/variance';
import type { Grid } from '../shared/grid';
import { columnsOf, fieldsOf } from '../shared/recognition/columns';
import { blockWithoutHeader, withMapping } from '../shared/recognition/mapping';
import { regionOf, type Region } from '../shared/recognition/region';
import type { Block, FieldMatch, Recognition, RecogniseOptions, RegisterKind } from '../shared/registerKind';
import { runChecks } from '../shared/runChecks';
import { planTidy } from '../shared/tidy';
import { assemble } from './assemble';
import type { BudgetRegister } from './budget';
import { budgetChecks } from './checks';
import { conventionsOf } from './conventions';
import { BUDGET_FIELDS } from './fields';
import { fieldsIn } from './reading/columns';
import { dateInTitle, titleAbove } from './reading/title';
import { findHeaders, type Header } from './reading/headers';
import type { RawLine } from './reading/rawLine';
import { readLines } from './reading/readLines';
import { scalesOf, usualScale } from './reading/scales';
import { isSure, whyNot } from './refusal';
import { budgetSteps } from './steps';
import { structureOf } from './structure/structure';
import { budgetSummary, type BudgetSummary } from './summary';

export interface BudgetRegisterKind extends RegisterKind<BudgetRegister> {
  readonly id: 'budget';
  summary(register: BudgetRegister): BudgetSummary;
}

/** The settings that a budget monitor is judged by. */
export interface BudgetSettings {
  readonly budgetTolerances: BudgetTolerances;
}

/**
 * Budget monitors, judged by a council's own tolerances.
 * @param onlyWhenSure refuses a sheet that is read as a budget monitor only because an officer says that it is one
 */
export function budgetKindFor(settings: BudgetSettings, onlyWhenSure = false): BudgetRegisterKind {
  const recognise = (grid: Grid, options?: RecogniseOptions): Recognition<BudgetRegister> => recogniseBudget(grid, settings, onlyWhenSure, options);
  return {
    id: 'budget',
    title: 'Budget monitor',
    fields: BUDGET_FIELDS,
    recognise,
    checks: budgetChecks,
    check: (register, onProgress) => runChecks(budgetChecks, register, { onProgress }),
    steps: budgetSteps.map(({ id, title, description, onByDefault, options }) => ({ id, title, description, onByDefault, ...(options ? { options } : {}) })),
    plan: (grid, choices, options) => planTidy(grid, budgetSteps, choices, (sheet) => recognise(sheet, options)),
    summary: budgetSummary,
  };
}

function recogniseBudget(grid: Grid, { budgetTolerances }: BudgetSettings, onlyWhenSure: boolean, options: RecogniseOptions = {}): Recognition<BudgetRegister> {
  const region = regionOf(grid, options.within);
  const blocks = blocksOf(region, options);
  const fields = fieldsOf(blocks);
  const refusal = whyNot(grid, fields);
  if (refusal !== null) return { ok: false, reason: refusal };
  const top = blocks[0].headerRows[0] ?? blocks[0].firstRow;
  const title = titleAbove(region, top);
  const scales = blocks.map((block) => scalesOf(region, block, title));
  const raw: RawLine[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const line of readLines(grid, block, index, scales[index], raw.length === 0 ? 0 : raw[raw.length - 1].section + 1)) raw.push(line);
  }
  if (onlyWhenSure && !isSure(grid, blocks, fields, raw)) return { ok: false, reason: `Sheet “${grid.sheet}” has figures of a budget, but not enough of them to take it for a budget monitor.` };
  const conventions = conventionsOf(raw);
  const lines = assemble(raw, structureOf(grid, raw), conventions);
  return {
    ok: true,
    register: {
      sheet: grid.sheet, grid, within: options.within, blocks, fields, lines, conventions, title,
      asAt: dateInTitle(title), scale: usualScale(scales), tolerances: budgetTolerances,
      headerRows: blocks.flatMap((block) => block.headerRows),
      confidence: confidenceOf(fields),
      recordCount: lines.filter(({ role }) => role === 'service').length,
    },
  };
}

function blocksOf(region: Region, { mapping }: RecogniseOptions): Block[] {
  const headers = findHeaders(region);
  const found = headers.map((header, i) => blockUnder(region, header, headers[i + 1]?.rows[0] ?? region.endRow)).filter(({ fields }) => whyNot(region.grid, fields) === null);
  // Where an officer says what the columns are, a header that says too little by itself will do.
  const blocks = found.length > 0 || !mapping ? found : headers.slice(0, 1).map((header) => blockUnder(region, header, region.endRow));
  if (!mapping) return blocks;
  return blocks.length > 0 ? withMapping(blocks, mapping, region) : blockWithoutHeader(region, mapping);
}

function blockUnder(region: Region, header: Header, endRow: number): Block {
  const fields = fieldsIn(region, header, endRow, titleAbove(region, header.rows[0]));
  const headings = header.columns.map(({ column, heading, field }) => ({ row: header.rows[header.rows.length - 1], column, text: heading, field, stray: false }));
  return { headerRows: header.rows, firstRow: header.rows[header.rows.length - 1] + 1, endRow, fields, columns: columnsOf(fields), headings, moved: [] };
}

/** Lower for each of the fields that most budget monitors have and this one has not. */
function confidenceOf(fields: readonly FieldMatch[]): number {
  const found = new Set(fields.map(({ field }) => field));
  const missing = [['budget', 'originalBudget'], ['projection', 'actual', 'netProjection'], ['variance', 'netVariance']].filter((any) => !any.some((field) => found.has(field))).length;
  const average = fields.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, fields.length);
  return Math.max(0, Math.round((average - 0.1 * missing) * 100) / 100);
}

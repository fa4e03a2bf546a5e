import { formulaAt, valueAt, type Grid } from '../shared/grid';
import { fieldsOf } from '../shared/recognition/columns';
import { recogniseBlocks, type RecognitionRules } from '../shared/recognition/recogniseBlocks';
import type { Block, Recognition, RecogniseOptions, RegisterKind } from '../shared/registerKind';
import { runChecks } from '../shared/runChecks';
import { planTidy } from '../shared/tidy';
import { indicatorsChecks } from './checks';
import { INDICATOR_FIELDS } from './fields';
import { indicatorsLexicon, withPlainHeadings } from './headingText';
import type { IndicatorSettings, IndicatorsRegister } from './indicator';
import { impliedPopulation } from './populations';
import { readIndicators, tableBase } from './readIndicators';
import { whyNot } from './refusal';
import { indicatorsSteps } from './steps';
import { indicatorsSummary, type IndicatorsSummary } from './summary';

export interface IndicatorsKind extends RegisterKind<IndicatorsRegister> {
  readonly id: 'indicators';
  summary(register: IndicatorsRegister): IndicatorsSummary;
}

/** Tables of rates and indicators, with a council's own base and confidence. */
export function indicatorsKindFor(settings: IndicatorSettings): IndicatorsKind {
  const recognise = (grid: Grid, options?: RecogniseOptions): Recognition<IndicatorsRegister> => recogniseIndicators(grid, settings, options);
  return {
    id: 'indicators',
    title: 'Table of rates',
    fields: INDICATOR_FIELDS,
    recognise,
    checks: indicatorsChecks,
    check: (register, onProgress) => runChecks(indicatorsChecks, register, { onProgress }),
    steps: indicatorsSteps.map(({ id, title, description, onByDefault }) => ({ id, title, description, onByDefault })),
    plan: (grid, choices, options) => planTidy(grid, indicatorsSteps, choices, (sheet) => recognise(sheet, options)),
    summary: indicatorsSummary,
  };
}

function recogniseIndicators(grid: Grid, settings: IndicatorSettings, options: RecogniseOptions = {}): Recognition<IndicatorsRegister> {
  const plain = withPlainHeadings(grid);
  const rules: RecognitionRules = { fields: INDICATOR_FIELDS, lexicon: indicatorsLexicon(plain), groups: { order: [], only: '' }, bandWords: new Set() };
  const found = recogniseBlocks(plain, rules, options);
  const reason = whyNot(grid, fieldsOf(found));
  if (reason !== null) return { ok: false, reason };
  const blocks = found.map((block) => withLabelColumn(grid, block));
  const fields = fieldsOf(blocks);
  const bases = blocks.map((block) => tableBase(grid, block));
  const indicators = blocks.flatMap((block, index) => readIndicators(grid, block, index, bases[index], settings));
  if (indicators.length === 0) return { ok: false, reason: `Sheet “${grid.sheet}” has the headings of a table of rates, but no row of figures under them.` };
  const { population, misfits } = impliedPopulation(indicators);
  const rated = indicators.filter(({ rate }) => rate !== null);
  return {
    ok: true,
    register: {
      sheet: grid.sheet, grid, within: options.within, blocks, fields, indicators,
      headerRows: blocks.flatMap(({ headerRows }) => headerRows),
      confidence: Math.round((fields.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, fields.length)) * 100) / 100,
      recordCount: indicators.length,
      impliedPopulation: population, misfits,
      per: settings.rateBase,
      perAssumed: bases.every(({ per }) => per === null) && rated.some(({ worked }) => !worked.isPercent && worked.per === settings.rateBase) && !rated.some(({ label }) => /\bper\b/iu.test(label)),
      confidenceLevel: settings.rateConfidence,
    },
  };
}

/** A block whose names stand in a column without a heading that says so: the first column of words left of the figures. */
function withLabelColumn(grid: Grid, block: Block): Block {
  if (block.columns.indicator !== undefined) return block;
  const first = Math.min(...block.fields.map(({ column }) => column));
  const last = Math.max(...block.fields.map(({ column }) => column));
  const taken = new Set(block.fields.map(({ column }) => column));
  const words = (column: number): number => {
    let count = 0;
    for (let row = block.firstRow; row < block.endRow; row += 1) {
      const value = valueAt(grid, row, column);
      if (typeof value === 'string' && /\p{L}{3}/u.test(value) && formulaAt(grid, row, column) === null) count += 1;
    }
    return count;
  };
  for (let column = Math.max(grid.left, first - 3); column < last; column += 1) {
    if (taken.has(column) || words(column) === 0) continue;
    const match = { field: 'indicator', column, heading: '', confidence: 0.8 };
    return { ...block, fields: [...block.fields, match].sort((a, b) => a.column - b.column), columns: { ...block.columns, indicator: column } };
  }
  return block;
}

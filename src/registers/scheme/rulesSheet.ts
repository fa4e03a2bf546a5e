import type { RagWord } from '../../rules/rag';
import { appetiteInWords, asAtInWords, limitsInWords, months, percent, pounds, rangesInWords, toleranceInWords } from '../../schemes/inWords';
import { matrixSquares } from '../../schemes/riskMatrix';
import type { Scheme } from '../../schemes/scheme';
import type { CellValue } from '../shared/grid';
import type { ReportContent } from '../shared/report/content';
import { layoutTables } from '../shared/report/layoutTables';
import type { ReportTable } from '../shared/report/table';

/** Name of the sheet: registers refer to it as “see next tab for guidance”. */
export const RULES_SHEET = 'Rules';

const WIDTHS = [190, 130, 130, 130, 130, 130];

/** A scheme as the guidance tab of a workbook: bands, matrix, tolerances and the other rules that registers are judged by. */
export function rulesSheet(scheme: Scheme): ReportContent {
  const tables = rulesTables(scheme);
  const widest = Math.max(...tables.map(({ header }) => header.length));
  const lines = ['Rules', `Scheme: ${scheme.name}`, ...(scheme.source === '' ? [] : [scheme.source])];
  return layoutTables(tables, { sheetName: RULES_SHEET, lines, widths: Array.from({ length: widest }, (_, column) => WIDTHS[column] ?? 130) });
}

/** The tables of the sheet, in the order in which they stand. */
export function rulesTables(scheme: Scheme): ReportTable[] {
  return [bandTable(scheme), matrixTable(scheme), scoreTable(scheme), procurementTable(scheme), weightTable(scheme), indexTable(scheme), budgetTable(scheme), otherTable(scheme)];
}

function bandTable(scheme: Scheme): ReportTable {
  const ranges = rangesInWords(scheme);
  const rows = scheme.riskBands.map(({ level, rag, squares = [] }, i): readonly CellValue[] =>
    [level, ranges[i], rag, squares.map(({ likelihood, impact }) => `${likelihood} × ${impact}`).join(', ')]).reverse();
  return {
    id: 'bands', title: 'Risk levels', header: ['Level', 'Rating', 'Colour', 'Also these squares (likelihood × impact)'], rows,
    colours: scheme.riskBands.map(({ rag }) => [null, null, rag, null]).reverse(),
    notes: [`Rating = likelihood × impact. Appetite line: ${appetiteInWords(scheme.riskAppetite)}.`],
  };
}

function matrixTable(scheme: Scheme): ReportTable {
  const squares = matrixSquares(scheme);
  return {
    id: 'matrix', title: 'Risk matrix', header: ['Likelihood, down; impact, across', ...scheme.impactWords.map((word, i) => `${i + 1} ${word}`)],
    rows: squares.map((row, i) => {
      const likelihood = squares.length - i;
      return [`${likelihood} ${scheme.likelihoodWords[likelihood - 1]}`, ...row.map(({ rating, band }) => (band ? `${rating} ${band.level}` : rating))];
    }),
    colours: squares.map((row) => [null, ...row.map(({ band }): RagWord | null => band?.rag ?? null)]),
    notes: squares.some((row) => row.some(({ isExcepted }) => isExcepted)) ? ['Some squares stand at another level than their rating alone would give.'] : [],
  };
}

function scoreTable({ likelihoodWords, impactWords }: Scheme): ReportTable {
  const most = Math.max(likelihoodWords.length, impactWords.length);
  const rows = Array.from({ length: most }, (_, i): readonly CellValue[] => [i + 1, likelihoodWords[i] ?? '', impactWords[i] ?? '']).reverse();
  return { id: 'scores', title: 'Scores', header: ['Score', 'Likelihood', 'Impact'], rows, notes: [] };
}

function procurementTable({ procurementMatrix: { upToValues, rows } }: Scheme): ReportTable {
  const stretches = limitsInWords(rows.map(({ upToMonths }) => upToMonths), months);
  return {
    id: 'procurement', title: 'Procurement status', header: ['Months to the end date', ...limitsInWords(upToValues, pounds)],
    rows: rows.map(({ statuses }, i) => [stretches[i], ...statuses]),
    colours: rows.map(({ statuses }) => [null, ...statuses]),
    notes: ['By total contract value. A contract past its end date is Red.'],
  };
}

function weightTable({ contractRiskIndex: { criteria } }: Scheme): ReportTable {
  return {
    id: 'weights', title: 'Contract risk index', header: ['Criterion', 'Weight'],
    rows: [...criteria.map(({ name, weight }): readonly CellValue[] => [name, weight]), ['Total', 100]],
    hasTotal: true,
    notes: ['Each criterion is scored from 1 (least risk) to 5 (most). Index = weighted scores as a percentage of the most they could be.'],
  };
}

function indexTable({ contractRiskIndex: { bands } }: Scheme): ReportTable {
  return {
    id: 'index', title: 'Colour of the risk index', header: ['From', 'Colour'],
    rows: bands.map(({ lowest, rag }): readonly CellValue[] => [lowest, rag]).reverse(),
    colours: bands.map(({ rag }) => [null, rag]).reverse(),
    notes: [],
  };
}

function budgetTable({ budgetTolerances: { service, total } }: Scheme): ReportTable {
  return {
    id: 'budget', title: 'Budget monitoring', header: ['Level', 'Overspend'],
    rows: [['Services', toleranceInWords(service)], ['Totals', toleranceInWords(total)]],
    notes: ['At or under budget is Green. Shares are of the budget.'],
  };
}

function otherTable(scheme: Scheme): ReportTable {
  return {
    id: 'other', title: 'Other rules', header: ['Rule', 'Setting'],
    rows: [
      ['Contracts in the register', `from ${pounds(scheme.registerThreshold)}`],
      ['Contracts ending soon', `within ${scheme.expiringSoonDays} days`],
      ['Day that contracts are judged at', asAtInWords(scheme.asAtRule)],
      ['Rates', `for ${scheme.rateBase.toLocaleString('en-GB')} people, limits with ${percent(scheme.rateConfidence)} confidence`],
      ['Indicators', `Amber up to ${percent(scheme.kpiTolerance)} short of the target, then Red`],
      ['Risk categories', scheme.riskCategories.join(', ')],
    ],
    notes: [],
  };
}

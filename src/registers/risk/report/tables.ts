import { isFailure } from '../../../rules/failure';
import { USUAL_SIZE, type MatrixSize } from '../../../rules/heatmap';
import type { RagWord, RiskBand } from '../../../rules/rag';
import { riskBandOf } from '../../../rules/riskBand';
import type { CellValue } from '../../shared/grid';
import { PERCENT_OF_100, type ReportTable } from '../../shared/report/table';
import { counted } from '../../shared/wording';
import type { LevelFigures } from '../summary';
import type { HeatCell, MovementFigures, NamedRisk, ReportFigures } from './figures';

/** The tables of a risk report. */
export type RiskTableId = 'levels' | 'movements' | 'added' | 'closed' | 'red' | 'gross-heat-map' | 'net-heat-map';

export interface RiskReportTable extends ReportTable {
  readonly id: RiskTableId;
}

/**
 * The tables of a report: levels (table 3.6), movements and what is new and closed (table 3.5), Red risks, heat maps.
 * @param scope what the figures are of: "All risks", "21 of 25 risks"
 * @param size of the heat maps: that of the scheme's matrix
 */
export function reportTables(figures: ReportFigures, bands: readonly RiskBand[], scope: string, size: MatrixSize = USUAL_SIZE): RiskReportTable[] {
  return [
    levelTable(figures, scope), ...sinceTables(figures, scope), redTable(figures, scope),
    heatTable('gross-heat-map', `Gross heat map: ${scope}`, figures.heatMaps.gross, bands, size), heatTable('net-heat-map', `Net heat map: ${scope}`, figures.heatMaps.net, bands, size),
  ];
}

function levelTable({ levels: { gross, net }, controlsSentence }: ReportFigures, scope: string): RiskReportTable {
  const source = gross.length > 0 ? gross : net;
  const at = (figures: readonly LevelFigures[], level: string): [CellValue, CellValue] => {
    const found = figures.find((line) => line.level === level);
    return [found?.number ?? '', found?.percent ?? ''];
  };
  const rows = source.map(({ level }) => [level, ...at(gross, level), ...at(net, level)]);
  const totals = [gross, net].flatMap((figures) => [sum(figures, 'number'), sum(figures, 'percent')]);
  return {
    id: 'levels', title: `Risks at each level: ${scope}`, header: ['Level', 'Gross number', 'Gross %', 'Net number', 'Net %'],
    numberFormats: { 2: PERCENT_OF_100, 4: PERCENT_OF_100 }, hasTotal: true,
    rows: [...rows, ['Total', ...totals]],
    colours: [...source.map(({ rag }) => [rag as RagWord, null, null, null, null]), [null, null, null, null, null]],
    notes: [...roundingNotes('gross', gross), ...roundingNotes('net', net), `From gross to net: ${controlsSentence}.`],
  };
}

function sum(figures: readonly LevelFigures[], what: 'number' | 'percent'): number {
  return figures.reduce((total, line) => total + (line[what] ?? 0), 0);
}

/** Each percentage is rounded on its own, as in the published table, so the reader is told when they do not add to 100. */
function roundingNotes(name: string, figures: readonly LevelFigures[]): string[] {
  const total = sum(figures, 'percent');
  return sum(figures, 'number') === 0 || total === 100 ? [] : [`The ${name} percentages are rounded and add to ${total}.`];
}

function sinceTables({ since }: ReportFigures, scope: string): RiskReportTable[] {
  if (!since) return [];
  const header = ['Ref', 'Risk', 'Previous gross', 'Gross', 'Gross movement', 'Previous net', 'Net', 'Net movement'];
  const row = (line: MovementFigures): CellValue[] => [line.ref, line.title, line.previousGross ?? '', line.gross ?? '', line.grossMovement, line.previousNet ?? '', line.net ?? '', line.netMovement];
  return [
    {
      id: 'movements', title: `Movement since the last report: ${scope}`, header, rows: since.movements.map(row),
      notes: [since.movements.length === 0 ? 'No rating has changed.' : `${counted(since.movements.length, 'risk')} changed. Net levels since the last report: ${since.sentence}.`],
    },
    listTable('added', `New risks: ${scope}`, since.added, 'No risk is new.'),
    listTable('closed', `Closed risks: ${scope}`, since.closed, 'No risk was closed.'),
  ];
}

function listTable(id: 'added' | 'closed', title: string, risks: readonly NamedRisk[], none: string): RiskReportTable {
  return { id, title, header: ['Ref', 'Risk'], rows: risks.map((risk) => [risk.ref, risk.title]), notes: risks.length === 0 ? [none] : [] };
}

function redTable({ redRisks, since }: ReportFigures, scope: string): RiskReportTable {
  const followed = since !== null;
  return {
    id: 'red', title: `Red risks: ${scope}`,
    header: ['Ref', 'Risk', 'Net rating', 'Owner', 'Further action', ...(followed ? ['Red for'] : [])],
    rows: redRisks.map(({ ref, title, net, owner, action, reports }) => [ref, title, net ?? '', owner, action, ...(followed ? [reports === 1 ? 'New this time' : `${reports} reports`] : [])]),
    notes: redRisks.length === 0 ? ['No risk is Red.'] : [],
  };
}

/** Likelihood from the highest down to 1, impact from 1 across to the highest; each square with its number of risks and their references. */
function heatTable(id: 'gross-heat-map' | 'net-heat-map', title: string, cells: readonly HeatCell[], bands: readonly RiskBand[], { likelihoods, impacts }: MatrixSize): RiskReportTable {
  const byPlace = new Map(cells.map((cell) => [`${cell.likelihood} ${cell.impact}`, cell.refs]));
  const square = (likelihood: number, impact: number): CellValue => {
    const refs = byPlace.get(`${likelihood} ${impact}`);
    return refs ? `${refs.length} (${refs.join(', ')})` : '';
  };
  const colour = (likelihood: number, impact: number): RagWord | null => {
    const band = riskBandOf({ likelihood, impact }, bands);
    return isFailure(band) ? null : band.rag;
  };
  const across = upTo(impacts);
  const down = upTo(likelihoods).reverse();
  return {
    id, title, header: ['Likelihood', ...across.map((impact) => `Impact ${impact}`)],
    rows: down.map((likelihood) => [likelihood, ...across.map((impact) => square(likelihood, impact))]),
    colours: down.map((likelihood) => [null, ...across.map((impact) => colour(likelihood, impact))]),
    notes: ['Each square: the number of risks and, in brackets, their references.'],
  };
}

/** The scores from 1 to the highest. */
function upTo(highest: number): number[] {
  return Array.from({ length: highest }, (_, i) => i + 1);
}

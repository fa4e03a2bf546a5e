import { RAG_WORST_FIRST, type RagWord } from '../../../rules/rag';
import type { CellValue } from '../../shared/grid';
import type { ReportTable } from '../../shared/report/table';
import { counted, list } from '../../shared/wording';
import type { Snapshot } from './snapshot';

const MEASURES = [{ id: 'riskIndex', title: 'Risk index' }, { id: 'procurementStatus', title: 'Procurement status' }] as const;

/**
 * The key-data table of a contracts report: contracts, concerns, capital, and how many have each colour, one column for each
 * snapshot. A column of colours that does not add up to its contracts is named in a note.
 * @param snapshots the earliest first
 */
export function keyDataTable(snapshots: readonly Snapshot[]): ReportTable {
  const line = (title: string, figure: (snapshot: Snapshot) => CellValue, colour: RagWord | null = null): { cells: CellValue[]; colour: RagWord | null } => ({ cells: [title, ...snapshots.map(figure)], colour });
  const lines = [
    line('Contracts', ({ contracts }) => contracts),
    line('Flagged as a concern', ({ concerns }) => concerns),
    line('Capital', ({ capital }) => capital),
    // A register that never had a risk index has no rows for one.
    ...MEASURES.filter(({ id }) => snapshots.some((snapshot) => snapshot[id] !== null)).flatMap(({ id, title }) => [
      ...RAG_WORST_FIRST.map((word) => line(`${title}: ${word}`, (snapshot) => snapshot[id]?.[word] ?? '–', word)),
      line(`${title}: total`, (snapshot) => sumOf(snapshot, id) ?? '–'),
    ]),
    line('Total value (£)', ({ totalValue }) => totalValue),
  ];
  return {
    id: 'key-data', title: 'Contracts: key data',
    header: ['Figure', ...snapshots.map(({ asAt }) => asAt.split('-').reverse().join('/'))],
    rows: lines.map(({ cells }) => cells),
    numberFormats: Object.fromEntries(snapshots.map((_, i) => [i + 1, '#,##0'])),
    colours: lines.map(({ cells, colour }) => cells.map((_, i) => (i === 0 ? colour : null))),
    notes: snapshots.flatMap(notesOn),
  };
}

function sumOf(snapshot: Snapshot, id: (typeof MEASURES)[number]['id']): number | null {
  const counts = snapshot[id];
  return counts && RAG_WORST_FIRST.reduce((sum, word) => sum + counts[word], 0);
}

/** Where colours do not add up: by how much, and why that is, if it is for want of data. */
function notesOn(snapshot: Snapshot): string[] {
  return MEASURES.flatMap(({ id, title }) => {
    const sum = sumOf(snapshot, id);
    const lacking = sum === null ? 0 : snapshot.contracts - sum;
    if (lacking === 0) return [];
    const day = snapshot.asAt.split('-').reverse().join('/');
    const colours = `${list(RAG_WORST_FIRST.map((word) => String(snapshot[id]?.[word] ?? 0)))} add to ${sum}`;
    const why = lacking < 0 ? `${-lacking} more than there are: a contract is counted twice, or a figure is wrong` : `${counted(lacking, 'contract')} ${lacking === 1 ? 'has' : 'have'} none, for want of data`;
    return [`${title} at ${day}: ${colours}, but there were ${counted(snapshot.contracts, 'contract')}. ${why[0].toUpperCase()}${why.slice(1)}.`];
  });
}

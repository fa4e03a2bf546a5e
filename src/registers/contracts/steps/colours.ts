import { RAG_WORST_FIRST } from '../../../rules/rag';
import { RAG_COLOURS } from '../../../schemes/ragColours';
import { areasOf } from '../../shared/areas';
import type { RagColours } from '../../shared/edit';
import { addToList } from '../../shared/listsByKey';
import type { ContractsRegister } from '../contract';
import { colourOf } from '../readCells';

const WORDS: RagColours['words'] = RAG_WORST_FIRST.map((word) => ({ word, ...RAG_COLOURS[word] }));

/** Colours for the words of the register's own column; none for a risk index that holds no words. */
export function coloursOf({ contracts }: ContractsRegister, field: 'riskIndex' | 'procurementStatus', step: string): RagColours[] {
  if (field === 'riskIndex' && !contracts.some(({ riskIndex }) => riskIndex !== null && colourOf(riskIndex.value) !== null)) return [];
  const rows = new Map<number, number[]>();
  for (const { row, columns } of contracts) {
    const column = columns[field];
    if (column === undefined) continue;
    addToList(rows, column, row);
  }
  return areasOf([...rows].map(([column, found]) => ({ column, rows: found }))).map((area) => coloured(area, step));
}

/** Colours for the words of a new column, beside every contract. */
export function coloursIn({ contracts, blocks }: ContractsRegister, column: number, step: string): RagColours[] {
  const cells = blocks.map((_, block) => ({ column, rows: contracts.filter((contract) => contract.block === block).map(({ row }) => row) }));
  return areasOf(cells).map((area) => coloured(area, step));
}

function coloured(area: RagColours['area'], step: string): RagColours {
  return { kind: 'ragColours', step, area, words: WORDS };
}

import type { RiskBand } from '../../../rules/rag';
import { RAG_COLOURS } from '../../../schemes/ragColours';
import { areasOf } from '../../shared/areas';
import type { Edit, RagColours } from '../../shared/edit';
import { formulaAt, isBlank } from '../../shared/grid';
import type { Proposal, TidyStep } from '../../shared/tidy';
import { bandOfAssessment } from '../assessment';
import type { AssessmentName } from '../fields';
import { newRagColumns, type NewRagColumn } from '../newRagColumns';
import { ragColumns } from '../ragWords';
import type { RiskRegister } from '../risk';

const STEP = 'rag-colours';
const COLOURED: readonly AssessmentName[] = ['gross', 'net'];

/** RAG words in columns of their own, with their colours. */
export function ragColoursStep(bands: readonly RiskBand[]): TidyStep<RiskRegister> {
  return {
    id: STEP,
    title: 'Add RAG words and colours',
    description: 'Writes Red, Amber, Yellow or Green for each gross and net rating, in new columns at the right unless the register has them, and colours the words.',
    onByDefault: true,
    propose: (register, isUnticked) => {
      const judgedBy = register.ownBands ?? bands;
      const parts = [
        ...COLOURED.map((name) => corrections(register, name, judgedBy)),
        ...newRagColumns(register, COLOURED).map((column) => newColumn(register, column, judgedBy, isUnticked)),
      ];
      return { edits: parts.flatMap((part) => part.edits), decorations: mergeColours(parts.flatMap((part) => part.colours)) };
    },
  };
}

interface Coloured {
  readonly edits: readonly Edit[];
  readonly colours: readonly ColouredCells[];
}

interface ColouredCells {
  readonly usesLevels: boolean;
  readonly column: number;
  readonly rows: readonly number[];
  readonly words: RagColours['words'];
}

/** The words and colours of every band, worst first, so that "Significant" is tried before any word it might contain. */
function coloursOf(bands: readonly RiskBand[], word: (band: RiskBand) => string): RagColours['words'] {
  return bands.toReversed().map((band) => ({ word: word(band), ...RAG_COLOURS[band.rag] }));
}

/** A RAG column that the register has: blank and wrong words put right. */
function corrections(register: RiskRegister, name: AssessmentName, bands: readonly RiskBand[]): Coloured {
  const column = ragColumns(register, name, bands);
  const edits = [...column.wrongCells()]
    .filter(({ risk, rag }) => formulaAt(register.grid, risk.row, rag.column) === null)
    .map(({ risk, rag, word }): Edit => ({
      row: risk.row, column: rag.column, before: rag.value, after: word, step: STEP, record: risk.label,
      reason: isBlank(rag.value) ? `The ${name} RAG was missing` : `The ${name} RAG did not agree with the rating`,
    }));
  const colours = register.blocks.flatMap((_, block): ColouredCells[] => {
    const at = register.blocks[block].columns[`${name}Rag`];
    const rows = register.risks.filter((risk) => risk.block === block).map((risk) => risk.row);
    return at === undefined ? [] : [{ usesLevels: column.usesLevels, column: at, rows, words: coloursOf(bands, column.word) }];
  });
  return { edits, colours };
}

/** A RAG column to be added: its headings and its words. Without any heading it could not be found again, so it is not filled. */
function newColumn({ risks, blocks }: RiskRegister, added: NewRagColumn, bands: readonly RiskBand[], isUnticked: (edit: Edit) => boolean): Coloured {
  const { name, column, headings } = added;
  const headingEdits = headings.map(({ row, text }): Edit => ({
    row, column, before: '', after: text, step: STEP, record: `Headings in row ${row + 1}`, reason: `New column for the ${name} RAG`,
  }));
  if (headingEdits.every(isUnticked)) return { edits: headingEdits, colours: [] };
  const wordEdits = risks.flatMap((risk): Edit[] => {
    const band = risk.isEmpty ? null : bandOfAssessment(risk[name], bands);
    return band ? [{ row: risk.row, column, before: '', after: band.rag, step: STEP, record: risk.label, reason: `The ${name} rating is ${band.level}` }] : [];
  });
  const colours = blocks.map((_, block) => ({
    usesLevels: false, column, rows: risks.filter((risk) => risk.block === block).map((risk) => risk.row), words: coloursOf(bands, (band) => band.rag),
  }));
  return { edits: [...headingEdits, ...wordEdits], colours };
}

/** One decoration an area; columns side by side with the same words share it. */
function mergeColours(cells: readonly ColouredCells[]): Proposal['decorations'] {
  return [false, true].flatMap((usesLevels) => {
    const alike = cells.filter((cell) => cell.usesLevels === usesLevels);
    return areasOf(alike).map((area): RagColours => ({ kind: 'ragColours', step: STEP, area, words: alike[0].words }));
  });
}


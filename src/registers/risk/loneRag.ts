import type { RiskBand } from '../../rules/rag';
import { textOf } from '../shared/cells';
import type { CellValue } from '../shared/grid';
import { columnsOf } from '../shared/recognition/columns';
import type { Block } from '../shared/registerKind';
import { bandOfAssessment } from './assessment';
import { ASSESSMENTS, type AssessmentName } from './fields';
import type { Risk } from './risk';

const FEWEST = 3;

/**
 * A single RAG column stands for the assessment whose bands its words agree with, wherever it stands: after "Gross, Net,
 * Target" it is the colour of the net rating more often than that of its neighbour. Null where it is well read as it is.
 */
export function loneRagBlocks(blocks: readonly Block[], risks: readonly Risk[], bands: readonly RiskBand[]): Block[] | null {
  const found = ASSESSMENTS.filter((name) => blocks.some(({ columns }) => columns[`${name}Rag`] !== undefined));
  if (found.length !== 1) return null;
  const [read] = found;
  const asRead = agreeing(risks, read, read, bands);
  // No assessment can agree with more cells than there are words.
  const filled = risks.filter((risk) => (risk[read].rag?.value ?? '') !== '').length;
  if (filled < FEWEST || asRead * 2 > filled) return null;
  const agreement = ASSESSMENTS.map((name) => ({ name, agreeing: name === read ? asRead : agreeing(risks, read, name, bands) }));
  const best = agreement.reduce((a, b) => (b.agreeing > a.agreeing ? b : a));
  if (best.agreeing < FEWEST || asRead * 2 > best.agreeing) return null;
  return blocks.map((block) => {
    const fields = block.fields.map((match) => (match.field === `${read}Rag` ? { ...match, field: `${best.name}Rag` } : match));
    return { ...block, fields, columns: columnsOf(fields) };
  });
}

/** Cells of the column whose word is that of another assessment's band. */
function agreeing(risks: readonly Risk[], read: AssessmentName, name: AssessmentName, bands: readonly RiskBand[]): number {
  const namesOf = new Map(bands.map((band) => [band, [band.rag.toLowerCase(), band.level.toLowerCase()]]));
  const words = new Map<CellValue, string>();
  let count = 0;
  for (const risk of risks) {
    const value = risk[read].rag?.value ?? '';
    const band = value === '' ? null : bandOfAssessment(risk[name], bands);
    if (!band) continue;
    const word = words.get(value) ?? textOf(value).toLowerCase();
    words.set(value, word);
    if (namesOf.get(band)?.includes(word)) count += 1;
  }
  return count;
}

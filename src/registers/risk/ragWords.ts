import { RAG_WORDS, type RiskBand } from '../../rules/rag';
import { textOf } from '../shared/cells';
import { isBlank, type CellValue } from '../shared/grid';
import { bandOfAssessment } from './assessment';
import type { AssessmentName } from './fields';
import type { Risk, RiskRegister, Score } from './risk';

/** Words of bands and colours that recognition knows a RAG column by, besides those of the scheme in use. */
const COMMON_WORDS = ['low', 'medium', 'moderate', 'significant', 'high', 'very high', 'extreme', 'r', 'a', 'y', 'g', 'h', 'm', 'l'];

/** Every word a RAG column may hold, in lower case. */
export function bandWords(bands: readonly RiskBand[]): ReadonlySet<string> {
  return new Set([...RAG_WORDS.map((word) => word.toLowerCase()), ...COMMON_WORDS, ...bands.map((band) => band.level.toLowerCase())]);
}

/** A cell of a RAG column, and the word that belongs in it. */
export interface RagCell {
  readonly risk: Risk;
  readonly rag: Score;
  readonly word: string;
}

/** The RAG column of one assessment: the words it uses, and the cells that are wrong or blank. */
export interface RagColumns {
  /** The column speaks of levels (High, Low) rather than colours (Red, Green). */
  readonly usesLevels: boolean;
  /** The column's word for a band. */
  word(band: RiskBand): string;
  wrongCells(): Iterable<RagCell>;
}

/** Reads the RAG column of an assessment; a register without one has no wrong cells. */
export function ragColumns({ risks }: RiskRegister, name: AssessmentName, bands: readonly RiskBand[]): RagColumns {
  const usesLevels = speaksOfLevels(risks, name, bands);
  const word = (band: RiskBand): string => (usesLevels ? band.level : band.rag);
  return {
    usesLevels,
    word,
    *wrongCells() {
      for (const risk of risks) {
        const { rag } = risk[name];
        const band = rag && !risk.isEmpty ? bandOfAssessment(risk[name], bands) : null;
        if (rag && band && (isBlank(rag.value) || !says(rag, word(band)))) yield { risk, rag, word: word(band) };
      }
    },
  };
}

/** True when the cell says the word; capitals do not matter, and a single letter stands for its word. */
function says(rag: Score, word: string): boolean {
  if (rag.value === word) return true;
  const found = textOf(rag.value).toLowerCase();
  return found === word.toLowerCase() || (found.length === 1 && word.toLowerCase().startsWith(found));
}

function speaksOfLevels(risks: readonly Risk[], name: AssessmentName, bands: readonly RiskBand[]): boolean {
  const levels = new Set(bands.map((band) => band.level.toLowerCase()));
  const colours: ReadonlySet<string> = new Set(RAG_WORDS.map((word) => word.toLowerCase()));
  const counts = new Map<CellValue, number>();
  for (const risk of risks) {
    const value = risk[name].rag?.value ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let balance = 0;
  for (const [value, count] of counts) {
    const found = textOf(value).toLowerCase();
    if (levels.has(found)) balance += count;
    else if (colours.has(found)) balance -= count;
  }
  return balance > 0;
}

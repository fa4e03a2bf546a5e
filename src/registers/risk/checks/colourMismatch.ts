import type { RagWord, RiskBand } from '../../../rules/rag';
import { ragOfColour } from '../../shared/ragOfColour';
import type { Check, Finding } from '../../shared/finding';
import { fillAt } from '../../shared/grid';
import { bandOfAssessment, ratingOf } from '../assessment';
import { ASSESSMENTS, type AssessmentName } from '../fields';
import type { Risk, RiskRegister, Score } from '../risk';

interface ColouredCell {
  readonly risk: Risk;
  readonly name: AssessmentName;
  readonly field: string;
  readonly score: Score;
  readonly found: RagWord;
  readonly band: RiskBand;
}

/**
 * A rating or RAG cell filled by hand with the colour of another band. Said only where most of the coloured cells follow
 * the bands: a register that colours by a rule of its own is not wrong in every cell.
 */
export function colourMismatch(bands: readonly RiskBand[]): Check<RiskRegister> {
  return {
    rule: 'colour-mismatch',
    title: 'Colour does not agree with the rating',
    severity: 'warning',
    run: (register) => {
      if (!register.grid.fills?.size) return [];
      const cells = colouredCells(register, register.ownBands ?? bands);
      const used = new Set(cells.map(({ found }) => found));
      // Where only one of the two is used, Yellow and Amber are shades of one colour.
      const isOneShade = !(used.has('Yellow') && used.has('Amber'));
      const wrong = cells.filter(({ found, band }) => shade(found, isOneShade) !== shade(band.rag, isOneShade));
      if (wrong.length * 2 >= cells.length) return [];
      return wrong.map(({ risk, name, field, score, found, band }): Finding => ({
        rule: 'colour-mismatch', severity: 'warning', row: risk.row, column: score.column, field, value: score.value,
        message: `${risk.label}: the cell is coloured ${found}, but a ${name} rating of ${ratingOf(risk[name])} is ${band.rag}.`,
      }));
    },
  };
}

function colouredCells({ risks, grid }: RiskRegister, bands: readonly RiskBand[]): ColouredCell[] {
  const cells: ColouredCell[] = [];
  for (const risk of risks) {
    for (const name of ASSESSMENTS) {
      const band = risk.isEmpty ? null : bandOfAssessment(risk[name], bands);
      if (!band) continue;
      for (const [field, score] of [[`${name}Rating`, risk[name].rating], [`${name}Rag`, risk[name].rag]] as const) {
        const found = score && ragOfColour(fillAt(grid, risk.row, score.column));
        if (score && found) cells.push({ risk, name, field, score, found, band });
      }
    }
  }
  return cells;
}

function shade(word: RagWord, isOneShade: boolean): RagWord {
  return isOneShade && word === 'Yellow' ? 'Amber' : word;
}

import type { RiskBand } from '../../../rules/rag';
import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { formulaAt, isBlank } from '../../shared/grid';
import { ASSESSMENTS } from '../fields';
import { ratingOf } from '../assessment';
import { ragColumns } from '../ragWords';
import type { RiskRegister } from '../risk';

/** A RAG word that is not the one of the rating's band, or is missing from a column of RAG words. */
export function ragMismatch(bands: readonly RiskBand[]): Check<RiskRegister> {
  return {
    rule: 'rag-mismatch',
    title: 'RAG does not agree with the rating',
    severity: 'warning',
    fixedBy: 'rag-colours',
    run: (register) =>
      ASSESSMENTS.flatMap((name) =>
        [...ragColumns(register, name, register.ownBands ?? bands).wrongCells()].map(({ risk, rag, word }) => {
          const byFormula = formulaAt(register.grid, risk.row, rag.column) !== null;
          const found = isBlank(rag.value) ? `has no ${name} RAG` : `has ${quoted(rag.value)} as its ${name} RAG`;
          return {
            rule: 'rag-mismatch', severity: 'warning' as const, row: risk.row, column: rag.column, field: `${name}Rag`, value: rag.value,
            message: `${risk.label} ${found}${byFormula ? ' (by a formula)' : ''}. A rating of ${ratingOf(risk[name])} is ${word}.`,
            ...(byFormula ? {} : { suggestion: word }),
          };
        }),
      ),
  };
}

import type { RiskBand } from '../../../rules/rag';
import { textOf } from '../../shared/cells';
import type { Check, Finding } from '../../shared/finding';
import { list } from '../../shared/wording';
import { bandOfAssessment } from '../assessment';
import { ASSESSMENTS } from '../fields';
import type { RiskRegister } from '../risk';

/** RAG words that follow bands of their own throughout. Said once, at the first cell that the scheme would have otherwise. */
export function ragOtherBands(bands: readonly RiskBand[]): Check<RiskRegister> {
  return {
    rule: 'rag-other-bands',
    title: 'RAG follows other bands than the scheme',
    severity: 'info',
    run: ({ risks, ownBands }) => {
      if (ownBands === null) return [];
      const own = list(ownBands.map(({ level, lowest }, i) => (i === 0 ? level : `${level} from ${lowest}`)));
      for (const risk of risks) {
        for (const name of ASSESSMENTS) {
          const rag = risk[name].rag;
          const band = rag ? bandOfAssessment(risk[name], bands) : null;
          const word = textOf(rag?.value ?? '').toLowerCase();
          if (!rag || !band || word === '' || word === band.rag.toLowerCase() || word === band.level.toLowerCase()) continue;
          const finding: Finding = {
            rule: 'rag-other-bands', severity: 'info', row: risk.row, column: rag.column, field: `${name}Rag`, value: rag.value,
            message: `The RAG words of this register follow bands of their own (${own}), not those of the scheme in use. They were judged by their own; if they are your council’s bands, set them in the scheme.`,
          };
          return [finding];
        }
      }
      return [];
    },
  };
}

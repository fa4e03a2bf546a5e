import type { Check, Finding } from '../../shared/finding';
import type { BudgetRegister } from '../budget';
import { lineVariance } from '../lineVariance';
import { atLine } from './atLine';
import { soundLines } from './soundLines';

const IS = { rule: 'rag-mismatch', severity: 'warning' } as const;
/** A paper is judged by the scheme only where most of its own colours agree with it: another council's limits are no mistake. */
const MOST = 0.75;

/** A colour that the scheme's tolerances do not give, in a table whose other colours they do give. */
export const ragMismatch: Check<BudgetRegister> = {
  ...IS,
  title: 'RAG is not what the tolerances give',
  run: (register) => {
    const judged = soundLines(register).flatMap((line) => {
      const { rag } = lineVariance(register, line);
      return rag === null || line.printedRag === null ? [] : [{ line, rag }];
    });
    const different = judged.filter(({ line, rag }) => line.printedRag !== rag);
    if (judged.length - different.length < MOST * judged.length) return [];
    return different.map(({ line, rag }): Finding => ({ ...atLine(register, line, IS, 'rag', `${line.name}: the RAG is ${line.printedRag}, but the tolerances give ${rag}.`), suggestion: rag }));
  },
};

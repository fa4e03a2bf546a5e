import type { ApplyOutcome, UndoOutcome } from '../../excel/writing/outcomes';
import type { SkippedCell, SkipReason } from '../../excel/writing/transfer';
import { cellName } from '../../registers/shared/address';
import type { Tone } from '../shared/Notice';
import { count, names } from '../shared/words';

/** What became of a tidy or an undo, as told to the officer. */
export interface ResultMessage {
  readonly tone: Tone;
  readonly title: string;
  readonly advice?: string;
  /** Further sentences. */
  readonly details?: readonly string[];
}

export function applyMessage(outcome: ApplyOutcome): ResultMessage {
  switch (outcome.outcome) {
    case 'applied': {
      const additions = outcome.decorated > 0 ? [`${count(outcome.decorated, 'colour rule or list', 'colour rules and lists')} added`] : [];
      const changed = outcome.changed > 0 || additions.length === 0 ? [`${count(outcome.changed, 'cell')} changed`] : [];
      return {
        tone: outcome.skipped.length > 0 ? 'warning' : 'success',
        title: `${[...changed, ...additions].join(', ')}.`,
        details: [...skippedSentences(outcome.skipped), ...outcome.notes],
      };
    }
    case 'nothing':
      return { tone: 'info', title: 'Nothing needed changing.', details: [...skippedSentences(outcome.skipped), ...outcome.notes] };
    case 'cancelled':
      return { tone: outcome.notRestored.length > 0 ? 'error' : 'info', title: 'Cancelled.', ...restoredAdvice(outcome.notRestored) };
    case 'failed':
      return { tone: 'error', title: outcome.problem.message, advice: outcome.problem.advice, details: [restoredAdvice(outcome.notRestored).advice] };
  }
}

export function undoMessage(outcome: UndoOutcome): ResultMessage {
  switch (outcome.outcome) {
    case 'undone':
      return {
        tone: outcome.left.length > 0 ? 'warning' : 'success',
        title: `Undone: ${count(outcome.restored, 'cell')} put back.`,
        details: [...skippedSentences(outcome.left), ...outcome.notes],
      };
    case 'cancelled':
      return { tone: 'info', title: `Cancelled after ${count(outcome.restored, 'cell')} had been put back.`, advice: 'Choose Undo again to put back the rest.' };
    case 'failed':
      return {
        tone: 'error',
        title: outcome.problem.message,
        advice: outcome.problem.advice,
        details: outcome.restored > 0 ? [`${count(outcome.restored, 'cell')} had been put back. Choose Undo again to put back the rest.`] : [],
      };
  }
}

const WHY: Readonly<Record<SkipReason, string>> = {
  changed: 'changed meanwhile',
  formula: 'a formula stands there',
  merged: 'part of a merged cell',
  'error-value': 'an error value stands there',
};

/** One sentence for each reason: "2 cells were left because they changed meanwhile: F12, G7." */
function skippedSentences(skipped: readonly SkippedCell[]): string[] {
  return (Object.keys(WHY) as SkipReason[]).flatMap((reason) => {
    const cells = skipped.filter((cell) => cell.reason === reason).map(({ row, column }) => cellName(row, column));
    return cells.length > 0 ? [`${count(cells.length, 'cell')} left alone (${WHY[reason]}): ${names(cells)}.`] : [];
  });
}

function restoredAdvice(notRestored: readonly string[]): { advice: string } {
  if (notRestored.length === 0) return { advice: 'The sheet is as it was.' };
  return {
    advice: `These cells could not be put back and may hold the new value: ${names(notRestored, 200)}. Choose Undo to try once more, or look them up in the sheet “Scrutiny log”.`,
  };
}

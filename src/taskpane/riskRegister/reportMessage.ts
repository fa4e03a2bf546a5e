import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import type { Tone } from '../shared/Notice';

export interface ReportMessage {
  readonly tone: Tone;
  readonly title: string;
  readonly advice: string;
}

/** What the officer is told once a report has been written, or could not be. */
export function reportMessage(outcome: ReportOutcome): ReportMessage {
  if (outcome.outcome === 'written') {
    return {
      tone: 'success',
      title: `The report is on sheet “${outcome.sheetName}”.`,
      advice: outcome.hasChart ? 'The heat maps and the chart stand to the right of the level table.' : 'The heat maps stand to the right of the level table. No chart was drawn: it cannot be drawn here, or no risk is rated.',
    };
  }
  const { problem, sheetLeft } = outcome;
  return {
    tone: 'error',
    title: `The report was not written. ${problem.message}`,
    advice: sheetLeft === null ? `Nothing was left behind. ${problem.advice}` : `An unfinished sheet “${sheetLeft}” may have been left: look for it and delete it. ${problem.advice}`,
  };
}

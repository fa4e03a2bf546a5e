import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import type { NoticeProps } from './Notice';

/** What is said of a report's picture, with its chart and without. */
export interface ChartAdvice {
  readonly drawn: string;
  readonly notDrawn: string;
}

/** What the officer is told once a report has been written, or could not be. */
export function reportMessage(outcome: ReportOutcome, advice: ChartAdvice): Required<Pick<NoticeProps, 'tone' | 'title' | 'advice'>> {
  if (outcome.outcome === 'written') {
    return { tone: 'success', title: `The report is on sheet “${outcome.sheetName}”.`, advice: outcome.hasChart ? advice.drawn : advice.notDrawn };
  }
  const { problem, sheetLeft } = outcome;
  return {
    tone: 'error',
    title: `The report was not written. ${problem.message}`,
    advice: sheetLeft === null ? `Nothing was left behind. ${problem.advice}` : `An unfinished sheet “${sheetLeft}” may have been left: look for it and delete it. ${problem.advice}`,
  };
}

/** The same as one text, to be announced. */
export function reportAnnouncement(outcome: ReportOutcome, chart: ChartAdvice): string {
  const { title, advice } = reportMessage(outcome, chart);
  return `${title} ${advice}`;
}

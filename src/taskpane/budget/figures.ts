import { inPounds } from '../../registers/shared/pounds';
import type { KeyFigures } from '../../registers/budget/report/keyFigures';

/** A change with its sign: "+£95,000", "-£65,000", "£0". */
export function withSign(pounds: number): string {
  return `${pounds > 0 ? '+' : ''}${inPounds(pounds)}`;
}

/** A share of the budget with its sign: "+5.8%". */
export function percentWithSign(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${percent > 0 ? '+' : ''}${percent.toLocaleString('en-GB', { minimumFractionDigits: 1 })}%`;
}

/** One key figure as it is shown. */
export interface FigureLine {
  readonly title: string;
  readonly figure: string;
  /** What the figure is of, in a word: overspend, underspend. */
  readonly word: string;
}

/** The key figures in the order in which they are told: gross, management action, net; what is not known is left out. */
export function figureLines({ budget, grossProjection, grossVariance, managementAction, projection, variance, share, previous, movement, fullYearEffect }: KeyFigures): FigureLine[] {
  const hasAction = managementAction !== 0;
  const line = (title: string, pounds: number | null, isChange = false, extra = ''): FigureLine[] =>
    (pounds === null ? [] : [{ title, figure: `${isChange ? withSign(pounds) : inPounds(pounds)}${extra}`, word: isChange ? wordOf(pounds) : '' }]);
  const ofBudget = share === null ? '' : ` (${percentWithSign(share)})`;
  return [
    ...line('Budget', budget),
    ...(hasAction ? [...line('Projection, gross', grossProjection), ...line('Variance, gross', grossVariance, true), ...line('Management action', -managementAction, false)] : []),
    ...line(hasAction ? 'Projection, net' : 'Projection', projection),
    ...line(hasAction ? 'Variance, net' : 'Variance', variance, true, ofBudget),
    ...line('Variance last reported', previous, true),
    ...(movement === null ? [] : [{ title: 'Movement since', figure: withSign(movement), word: movement > 0 ? 'worse' : movement < 0 ? 'better' : 'unchanged' }]),
    ...line('Full-year effect', fullYearEffect),
  ];
}

function wordOf(pounds: number): string {
  return pounds > 0 ? 'overspend' : pounds < 0 ? 'underspend' : 'on budget';
}

import type { CellValue } from '../../shared/grid';
import type { FigureField, Indicator, IndicatorsRegister } from '../indicator';
import { isPrinted } from '../readFigure';
import { changeHolds, comparisonHolds, limitHolds } from '../said';
import { inFigures } from '../wording';

/** A column that is worked out: its heading, its format, and what it holds for an indicator. */
export interface WorkedColumn {
  readonly field: FigureField | 'comparison';
  readonly heading: (register: IndicatorsRegister) => string;
  readonly numberFormat: string | null;
  readonly value: (indicator: Indicator) => CellValue | null;
  /** True when what the cell holds may stand. */
  readonly holds: (register: IndicatorsRegister, indicator: Indicator) => boolean;
  /** Left out of a table that has no need of it. */
  readonly isWanted: (register: IndicatorsRegister) => boolean;
}

const always = (): boolean => true;
const rate = ({ worked }: Indicator): number | null => (worked.rateFrom === 'count' ? worked.rate : null);
const implied = ({ worked }: Indicator): number | null => (worked.impliedPopulation === null ? null : Math.round(worked.impliedPopulation));

/** The columns in the order in which new ones are added. */
export const WORKED_COLUMNS: readonly WorkedColumn[] = [
  {
    field: 'rate', numberFormat: '0.0', value: rate,
    // A printed rate is for the step that sets rates.
    holds: always,
    isWanted: ({ indicators }) => indicators.every((indicator) => indicator.rate === null),
    heading: ({ indicators }) => {
      const bases = new Set(indicators.filter((indicator) => rate(indicator) !== null).map(({ worked }) => worked.per));
      return bases.size === 1 ? `Rate per ${inFigures([...bases][0])}` : 'Rate';
    },
  },
  { field: 'lower', numberFormat: '0.0', value: ({ worked }) => worked.limits?.lower ?? null, holds: (_register, indicator) => limitHolds(indicator, 'lower'), isWanted: always, heading: () => 'Lower limit' },
  { field: 'upper', numberFormat: '0.0', value: ({ worked }) => worked.limits?.upper ?? null, holds: (_register, indicator) => limitHolds(indicator, 'upper'), isWanted: always, heading: () => 'Upper limit' },
  { field: 'comparison', numberFormat: null, value: ({ worked }) => worked.comparison, holds: (_register, indicator) => comparisonHolds(indicator), isWanted: always, heading: () => 'Comparison with benchmark' },
  {
    field: 'changePercent', numberFormat: '+0.0%;-0.0%;0.0%', value: ({ worked }) => worked.change?.share ?? null, isWanted: always, heading: () => 'Change %',
    holds: (register, indicator) => changeHolds(register, indicator, 'changePercent'),
  },
  {
    field: 'changePoints', numberFormat: '+0.0;-0.0;0.0', value: ({ worked }) => worked.change?.points ?? null, isWanted: always, heading: () => 'Change in points',
    holds: (register, indicator) => changeHolds(register, indicator, 'changePoints'),
  },
  {
    field: 'impliedPopulation', numberFormat: '#,##0', value: implied, heading: () => 'Implied population',
    holds: (_register, indicator) => { const people = implied(indicator); const cell = indicator.cells.impliedPopulation; return people === null || cell === undefined || isPrinted(cell, people); },
    isWanted: ({ indicators }) => indicators.every(({ cells }) => cells.population === undefined),
  },
];

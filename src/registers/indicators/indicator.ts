import type { Comparison, Polarity } from '../../rules/rateCompare';
import type { Scheme } from '../../schemes/scheme';
import type { CellValue } from '../shared/grid';
import type { Recognised } from '../shared/registerKind';

/** The fields of an indicator that hold figures. */
export const FIGURE_FIELDS = [
  'count', 'population', 'rate', 'value', 'lower', 'upper', 'benchmark', 'previousCount', 'previousPopulation', 'previousRate', 'previous', 'changePercent', 'changePoints', 'impliedPopulation',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** One cell of figures as read. */
export interface FigureCell {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly value: CellValue;
  /** The figure as printed: 22.5 for 22.5%. Null for a blank, a marker, or what cannot be read. */
  readonly figure: number | null;
  /** The figure lies within half of this of what is printed; 0 where it is exact. */
  readonly step: number;
  readonly isPercent: boolean;
  /** What a statistical marker (c, z, k, :, ..) in the cell means. */
  readonly marker: string | null;
  /** Something stands in the cell that is neither a figure nor a marker. */
  readonly unreadable: boolean;
}

/** What follows from the figures of one indicator. Null where they do not say enough. */
export interface WorkedOut {
  /** How many people rates are for; rates, limits and benchmark are all in it. */
  readonly per: number;
  /** A percentage, to which limits of rates do not apply. */
  readonly isPercent: boolean;
  readonly rate: number | null;
  /** Worked out from count and population, or taken as printed. */
  readonly rateFrom: 'count' | 'printed' | null;
  /** As stated, or as count and printed rate imply it. */
  readonly population: number | null;
  readonly impliedPopulation: number | null;
  readonly limits: { readonly lower: number; readonly upper: number } | null;
  readonly benchmark: number | null;
  readonly comparison: Comparison | null;
  readonly change: Change | null;
}

/** The change since the previous year: of the rate where both are known, otherwise of the count. */
export interface Change {
  readonly of: 'rate' | 'count';
  readonly previous: number;
  readonly current: number;
  /** As a fraction of the previous figure; null where that was 0. */
  readonly share: number | null;
  /** Of a rate in its own unit (per 10,000, percentage points), of a count in numbers. */
  readonly points: number;
  /** How far share and points may be off because their figures are printed rounded. */
  readonly slack: { readonly share: number; readonly points: number };
}

/** One row of the table. */
export interface Indicator {
  /** Zero-based sheet row. */
  readonly row: number;
  /** Position of its block. */
  readonly block: number;
  /** As printed, or "Row 7". */
  readonly label: string;
  readonly cells: Readonly<Partial<Record<FigureField, FigureCell>>>;
  /** The cells that hold the current count, the current rate and those of the year before, whatever their headings call them. */
  readonly count: FigureCell | null;
  readonly rate: FigureCell | null;
  readonly previousCount: FigureCell | null;
  readonly previousRate: FigureCell | null;
  readonly polarity: Polarity;
  readonly polarityCell: { readonly column: number; readonly value: CellValue; readonly unreadable: boolean } | null;
  readonly comparisonCell: { readonly column: number; readonly value: CellValue } | null;
  readonly columns: Readonly<Record<string, number>>;
  readonly worked: WorkedOut;
}

/** One population that several printed rates imply, in whole people. */
export interface ImpliedPopulation {
  readonly lowest: number;
  readonly highest: number;
  readonly indicators: readonly Indicator[];
}

export interface IndicatorsRegister extends Recognised {
  readonly indicators: readonly Indicator[];
  /** What most rates without a stated population imply; null where no row has a count and a rate. */
  readonly impliedPopulation: ImpliedPopulation | null;
  /** Indicators whose rates imply another one. */
  readonly misfits: readonly Indicator[];
  /** What rates are for where the table does not say, and whether that was needed. */
  readonly per: number;
  readonly perAssumed: boolean;
  readonly confidenceLevel: number;
}

/** Settings of a council that rates depend on: what rates are for where the table does not say, and how sure limits are. */
export type IndicatorSettings = Pick<Scheme, 'rateBase' | 'rateConfidence'>;

/** What a figure counts. `percent` is held as printed: 13% is 13. `points` are percentage points. */
export type Unit = 'plain' | 'percent' | 'money' | 'points';

/** Words before a figure that loosen it: "about 80,000", "over 75%", "almost 49%", "up to 50". */
export type Hedge = 'about' | 'over' | 'under' | 'almost';

/** One figure as printed in a cell or a sentence. */
export interface Figure {
  readonly value: number;
  /** Size of one unit in the last place printed: 1 for 165, 0.1 for 25.3%, 1,000 for £32k. */
  readonly step: number;
  readonly unit: Unit;
  /** As printed, without its hedge. */
  readonly text: string;
  /** Where it stands in the text it was read from, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly hedge?: Hedge;
  /** Rounded for print, though its last place does not show it: 1,619 in a column of £000. */
  readonly rounded?: true;
  /** Printed as a word: "seven". */
  readonly spelled?: true;
}

/**
 * True when the figure was rounded before it was printed, so that sums of such figures may differ in the last place:
 * shares, thousands and millions, and decimals other than pence.
 */
export function isRounded(figure: Figure): boolean {
  if (figure.rounded || figure.unit === 'percent' || figure.unit === 'points' || figure.step > 1) return true;
  return figure.step < 1 && !(figure.unit === 'money' && figure.step === 0.01) && !(figure.step <= 1e-6);
}

/** A figure's true value lies within this much of what is printed. */
export function halfStep(figure: Figure): number {
  return isRounded(figure) ? figure.step / 2 : 0;
}

/** 10 to a small whole power, without the noise of repeated division: powerOfTen(-2) is 0.01. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** A number with commas between thousands and a fixed number of places. (The platform's own is too slow for every cell.) */
export function grouped(value: number, places: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.');
  const commas = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return `${value < 0 ? '-' : ''}${commas}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A computed value written to as many places as the figure it is compared with, and more where that says more. */
export function written(value: number, like: Figure): string {
  const places = Math.max(0, -Math.round(Math.log10(like.step)));
  const exact = Math.abs(value - Number(value.toFixed(places))) < powerOfTen(-places) * 1e-6;
  const more = like.unit === 'percent' && places === 0 ? 1 : 2;
  const scaled = like.step > 1 ? Math.round(value) : value;
  const text = exact || like.step > 1 ? grouped(Math.abs(scaled), places) : grouped(Math.abs(scaled), Math.min(places + more, 6)).replace(/\.?0+$/u, '');
  const sign = scaled < 0 ? '-' : '';
  if (like.unit === 'money') return `${sign}£${text}`;
  if (like.unit === 'points') return `${sign}${text} points`;
  return `${sign}${text}${like.unit === 'percent' ? '%' : ''}`;
}

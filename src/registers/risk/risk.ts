import type { MatrixSize } from '../../rules/heatmap';
import type { RiskBand } from '../../rules/rag';
import type { CellValue } from '../shared/grid';
import type { AsAt } from '../shared/asAt';
import type { Recognised } from '../shared/registerKind';
import type { AssessmentName } from './fields';
import type { OwnRatings } from './ownRatings';
import type { OtherRegister } from './several';

/** One score or rating as it stands in the sheet. */
export interface Score {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly value: CellValue;
  /** The number it stands for, also where it is stored as text; null when blank or not a number. */
  readonly number: number | null;
  /** The highest it may be, where the council's matrix is not 5 × 5. */
  readonly highest?: number;
}

/** Likelihood, impact and what follows from them, at one stage. A part is null when the register has no column for it. */
export interface Assessment {
  readonly likelihood: Score | null;
  readonly impact: Score | null;
  readonly rating: Score | null;
  readonly rag: Score | null;
}

/** One risk: a row of the register. */
export interface Risk {
  /** Zero-based sheet row. */
  readonly row: number;
  /** Position of its block in the register. */
  readonly block: number;
  /** As text, trimmed; '' when there is none. */
  readonly ref: string;
  /** How messages name it: "Risk 2a", or "The risk in row 12". */
  readonly label: string;
  readonly title: string;
  readonly controls: string;
  readonly action: string;
  readonly owner: string;
  readonly gross: Assessment;
  readonly net: Assessment;
  readonly target: Assessment;
  /** Numbered, but nothing else is filled in. */
  readonly isEmpty: boolean;
  /** Field id -> zero-based sheet column, in this risk's block. */
  readonly columns: Readonly<Record<string, number>>;
}

export interface RiskRegister extends Recognised {
  /** The matrix it is judged by. */
  readonly size: MatrixSize;
  /** The day the register is judged at, as a serial number; undefined where none was given: then nothing is overdue. */
  readonly asAt?: number;
  /** The same day with where it comes from; null where none was given. */
  readonly judgedAt: AsAt | null;
  /** Every risk, down the sheet, numbered but empty ones included. */
  readonly risks: readonly Risk[];
  /** The assessments that at least one risk has a value in; an unused set of columns is not checked for gaps. */
  readonly used: ReadonlySet<AssessmentName>;
  /** The bands that the register's RAG words follow, where they are not those of the scheme; else null. */
  readonly ownBands: readonly RiskBand[] | null;
  /** The rule that the register's ratings follow, where it is not likelihood × impact; else null. */
  readonly ownRatings: OwnRatings | null;
  /** Registers on the same sheet that are not this one. */
  readonly others: readonly OtherRegister[];
  /** The measures that this register scores in words ("Likely", "4 - Likely") rather than in numbers. */
  readonly worded: ReadonlySet<'likelihood' | 'impact'>;
}

import type { TidyChoices, TidyPlan } from './edit';
import type { Check, Finding } from './finding';
import type { Area, Grid } from './grid';

/** What kind of content a field holds; recognition uses it to tell a shifted column from an odd one. */
export type FieldContent = 'ref' | 'text' | 'score' | 'word' | 'date' | 'number';

/** One field of a kind of register: the meaning a column can have. */
export interface FieldDefinition {
  readonly id: string;
  /** As shown to the officer, e.g. "Net likelihood". */
  readonly title: string;
  /** The register cannot be checked without it; named when a sheet is refused. */
  readonly required?: boolean;
  readonly content: FieldContent;
  /** Headings that name the field on their own, in lower case; wording and order need only be close. */
  readonly headings: readonly string[];
  /** For fields that stand in a group of columns (gross, net): which group and which measure of it. */
  readonly group?: string;
  readonly measure?: string;
}

/** A field found in a column, and how sure that is (0 to 1). `column` is a zero-based sheet column. */
export interface FieldMatch {
  readonly field: string;
  readonly column: number;
  /** As printed; the parts of a grouped heading are joined with " › ". Empty when there is none over the column. */
  readonly heading: string;
  readonly confidence: number;
}

/** The user's own choice: field id -> zero-based sheet column; null: not in this register. Fields left out are recognised. */
export type Mapping = Readonly<Record<string, number | null>>;

/** One heading cell of a header block. */
export interface HeadingCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The field, or the group of fields, that the cell names. */
  readonly field?: string;
  /** The heading with its words put together and spelt right, where that differs. */
  readonly repaired?: string;
  /** A sub-heading such as "Likelihood" printed over a column that holds something else: it says nothing true. */
  readonly stray: boolean;
}

/** A header and the rows under it, down to the next header. A register printed page by page has one for each page. */
export interface Block {
  readonly headerRows: readonly number[];
  /** First row under the header, and the row after the last. */
  readonly firstRow: number;
  readonly endRow: number;
  readonly fields: readonly FieldMatch[];
  /** Field id -> zero-based sheet column in this block: where the data stands, which may not be under its heading. */
  readonly columns: Readonly<Record<string, number>>;
  readonly headings: readonly HeadingCell[];
  /** Fields whose data was found away from their headings. */
  readonly moved: readonly string[];
}

/** What every register has in common. Rows and columns are zero-based sheet positions. */
export interface Recognised {
  readonly sheet: string;
  /** All header rows of all blocks, from the top. */
  readonly headerRows: readonly number[];
  /** Fields as they stand in the first block that has them. */
  readonly fields: readonly FieldMatch[];
  /** How sure recognition is of the whole register, 0 to 1. */
  readonly confidence: number;
  /** Records that hold something; numbered but empty rows are not counted. */
  readonly recordCount: number;
  readonly blocks: readonly Block[];
  readonly grid: Grid;
  /** Where recognition was told to look, if it was not the whole sheet. */
  readonly within?: Area;
}

/** A register, or why the sheet is not one: plain English, saying what was looked for and what is missing. */
export type Recognition<R> = { readonly ok: true; readonly register: R } | { readonly ok: false; readonly reason: string };

export interface RecogniseOptions {
  readonly mapping?: Mapping;
  /** Look only here: an Excel table, or the selection. */
  readonly within?: Area;
  /** The day the register is judged at, as a serial number; without it a register looks for one in its sheet. */
  readonly asAt?: number;
  /** Today as a serial number, for a register that is not given a day and finds none: reading never looks at the clock. */
  readonly today?: number;
}

/** A tidy step as it is listed for ticking. */
export interface TidyStepInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly onByDefault: boolean;
  /** Ways of doing it that the officer may choose from; the first is the usual one. */
  readonly options?: ReadonlyArray<{ readonly id: string; readonly title: string }>;
}

/** The register in figures. Plain data: it can be printed as JSON as it is. */
export interface RegisterSummary {
  readonly records: number;
  readonly emptyRecords: number;
  /** What the figures say, in whole sentences, most important first. */
  readonly sentences: readonly string[];
}

/** Everything the pane and the command line need to know about one kind of register. */
export interface RegisterKind<R extends Recognised> {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldDefinition[];
  recognise(grid: Grid, options?: RecogniseOptions): Recognition<R>;
  readonly checks: readonly Check<R>[];
  /** Findings of all checks, worst first, then in the order of the checks, then down the sheet. */
  check(register: R, onProgress?: (done: number, total: number) => void): Finding[];
  readonly steps: readonly TidyStepInfo[];
  /** Runs the ticked steps over the sheet. A sheet that is not such a register gives a plan with nothing in it. */
  plan(grid: Grid, choices: TidyChoices, options?: RecogniseOptions): TidyPlan;
  summary(register: R): RegisterSummary;
  /** Where the colours of cells are checked. Colours are read last, and nowhere else: there may be very many. */
  colouredAreas?(register: R): readonly Area[];
}

/** The choices an officer starts from: every step that is on by default, nothing unticked. */
export function defaultChoices(kind: { readonly steps: readonly TidyStepInfo[] }): TidyChoices {
  return { steps: new Set(kind.steps.filter((step) => step.onByDefault).map((step) => step.id)), excluded: new Set() };
}

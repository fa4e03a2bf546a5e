import type { LoggedBatch } from '../../../src/excel/journal/readLog';
import type { WorkbookPort } from '../../../src/excel/port';
import type { SheetReading } from '../../../src/excel/reading/readSheet';
import type { SheetEvent } from '../../../src/excel/sheetEvents';
import type { ApplyOutcome } from '../../../src/excel/writing/outcomes';
import { cellName } from '../../../src/registers/shared/address';
import type { CellChange, Decoration } from '../../../src/registers/shared/edit';
import type { CellValue } from '../../../src/registers/shared/grid';

/** A workbook of one sheet in memory, with hooks to make it behave as a real one may. */
export class FakeWorkbook implements WorkbookPort {
  readonly visited: string[] = [];
  readonly savedMappings: unknown[] = [];
  readings = 0;
  conditions = { isProtected: false, isReadOnly: false, isFiltered: false };
  hiddenRows = new Set<number>();
  saved: SheetReading['saved'] = { byRegister: {}, damaged: false };
  asAt: SheetReading['asAt'] = { byRegister: {}, damaged: false };
  accepted: SheetReading['accepted'] = { byRegister: {}, damaged: false };
  /** Thrown when something is to be kept in the workbook. */
  keepingFault: unknown = null;
  /** Thrown by the next reading. */
  readingFault: unknown = null;
  /** Thrown when a cell is to be shown. */
  goToFault: unknown = null;
  /** What applying gives, instead of doing it. */
  applyResult: ApplyOutcome | null = null;
  /** Held until resolved: lets a test look at the pane while it is writing. */
  applying: Promise<void> | null = null;
  signal: AbortSignal | undefined;
  private batch: LoggedBatch | null = null;
  private listener: ((event: SheetEvent) => void) | null = null;

  constructor(
    public values: CellValue[][],
    public sheet = 'Register',
  ) {}

  async readSheet(): Promise<SheetReading> {
    this.readings += 1;
    const fault = this.readingFault;
    this.readingFault = null;
    if (fault) throw fault;
    const { values } = this;
    return {
      sheetId: '{1}',
      grid: {
        sheet: this.sheet,
        top: 0,
        left: 0,
        values: values.map((row) => [...row]),
        formulas: values.map((row) => row.map(() => null)),
        numberFormats: values.map((row) => row.map(() => 'General')),
        merges: [],
        hiddenRows: this.hiddenRows,
      },
      conditions: this.conditions,
      saved: this.saved,
      asAt: this.asAt,
      accepted: this.accepted,
    };
  }

  /** Colours of cells, as Grid.fills holds them. */
  fills = new Map<string, string>();

  async readFills(): Promise<ReadonlyMap<string, string>> {
    return this.fills;
  }

  async applyPlan(...[plan, options]: Parameters<WorkbookPort['applyPlan']>): Promise<ApplyOutcome> {
    this.signal = options.signal;
    options.onProgress?.(0, plan.changes.length);
    if (this.applying) await this.applying;
    if (this.applyResult) return this.applyResult;
    for (const change of plan.changes) this.write(change, change.after);
    this.batch = {
      heading: { batch: 'b1', when: '2018-10-30T10:15:00.000Z', register: options.register, sheet: plan.sheet, sheetId: '{1}' },
      entries: plan.changes.map((change, index) => ({
        entry: { kind: 'cell', cell: cellName(change.row, change.column), before: change.before, after: change.after, formatBefore: '', formatAfter: '', steps: 'capitals' },
        logRow: index + 1,
        undone: '',
      })),
      damaged: 0,
    };
    this.undoing = plan.changes;
    return { outcome: 'applied', batch: 'b1', changed: plan.changes.length, decorated: plan.decorations.length, skipped: [], notes: [] };
  }

  /** The kinds of decorations that the sheet has already. */
  standing = new Set<Decoration['kind']>();

  async missingDecorations(_sheetId: string, decorations: readonly Decoration[]): Promise<readonly Decoration[]> {
    return decorations.filter(({ kind }) => !this.standing.has(kind));
  }

  async latestBatch(): Promise<LoggedBatch | null> {
    return this.batch;
  }

  async undoBatch() {
    for (const change of this.undoing) this.write(change, change.before);
    this.batch = null;
    return { outcome: 'undone' as const, restored: this.undoing.length, left: [], notes: [] };
  }

  async goToCell(sheetKey: string, row: number, column: number): Promise<void> {
    if (this.goToFault) throw this.goToFault;
    this.visited.push(`${sheetKey}!${cellName(row, column)}`);
  }

  async saveMapping(...kept: Parameters<WorkbookPort['saveMapping']>): Promise<void> {
    this.savedMappings.push(kept);
    const [, register, mapping] = kept;
    this.saved = { byRegister: mapping ? { [register]: mapping } : {}, damaged: false };
  }

  async saveAsAt(_sheet: string, register: string, serial: number | null): Promise<void> {
    if (this.keepingFault) throw this.keepingFault;
    this.asAt = { byRegister: serial === null ? {} : { [register]: serial }, damaged: false };
  }

  async saveAccepted(...[, register, accepted]: Parameters<WorkbookPort['saveAccepted']>): Promise<void> {
    if (this.keepingFault) throw this.keepingFault;
    this.accepted = { byRegister: accepted ? { [register]: accepted } : {}, damaged: false };
  }

  async watchSheets(listener: (event: SheetEvent) => void): Promise<() => Promise<void>> {
    this.listener = listener;
    return async () => {
      this.listener = null;
    };
  }

  async fetchWriting(): Promise<void> {}

  /** Pretends that something happened in the workbook. */
  emit(event: SheetEvent): void {
    this.listener?.(event);
  }

  private undoing: readonly CellChange[] = [];

  private write({ row, column }: CellChange, value: CellValue): void {
    const cells = this.values[row];
    if (cells) cells[column] = value;
  }
}

/** Three records: one without an owner, two with small references. */
export function sampleValues(): CellValue[][] {
  return [
    ['Ref', 'Owner', 'Deputy'],
    ['r1', 'Head of Finance', ''],
    ['R2', '', 'Head of Audit'],
    ['r3', 'Director', ''],
  ];
}

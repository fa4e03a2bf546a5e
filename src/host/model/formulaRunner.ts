/** The calculation of one workbook: waiting for results, evaluating formulas, and the messages behind errors. */
import { IFunctionService } from '@univerjs/engine-formula';
import { Calculation } from '../engine/calculation';
import { CustomFunctions } from '../engine/customFunctions';
import type { EngineCell, FunctionFailure } from '../engine/customFunctions';
import { MonthsLater } from '../engine/edate';
import type { Engine } from '../engine/engine';
import { calledFunctions, evaluationResult, workOut } from './evaluation';
import type { HostSheet } from './hostSheet';
import type { EvaluationResult, FunctionRuntime, Scalar } from './types';

/** A formula whose results keep being promised anew is given up after so many rounds. */
const MOST_ROUNDS = 50;

export interface FormulaRunnerParts {
  readonly engine: Engine;
  readonly unitId: string;
  readonly runtime: FunctionRuntime;
  address(cell: EngineCell): string;
  calculated(sheetIds: string[]): void;
}

const key = ({ sheetId, row, column }: EngineCell): string => `${sheetId} ${row} ${column}`;

export class FormulaRunner {
  private readonly calculation: Calculation;
  private readonly functions: CustomFunctions;
  private failures = new Map<string, FunctionFailure>();
  /** What went wrong in the formula being evaluated; null while none is. */
  private evaluating: FunctionFailure[] | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: FormulaRunnerParts) {
    const { engine, unitId, runtime } = parts;
    engine.univer.__getInjector().get(IFunctionService).registerExecutors(new MonthsLater());
    this.calculation = new Calculation(engine, unitId, (sheetIds) => parts.calculated(sheetIds));
    this.functions = new CustomFunctions(engine, runtime, {
      address: (cell) => parts.address(cell),
      waits: () => this.evaluating === null,
      failed: (failure) => this.noteFailure(failure),
      ready: (cells) => this.calculation.recalculate(cells),
    });
  }

  private noteFailure(failure: FunctionFailure): void {
    if (this.evaluating) this.evaluating.push(failure);
    else this.failures.set(key(failure), failure);
  }

  /** Has those formulas calculated that have no result yet, or call the add-in's functions. */
  runUnfinished(sheets: readonly HostSheet[]): void {
    const { ids } = this.parts.runtime;
    const cells: EngineCell[] = [];
    for (const { grid } of sheets) {
      grid.forEachCell(true, (row, column) => {
        const { formula, type } = grid.cell(row, column);
        if (formula && (type === 'Empty' || calledFunctions(formula).some((name) => ids.has(name)))) cells.push({ sheetId: grid.id, row, column });
      });
    }
    this.calculation.recalculate(cells);
  }

  /** Has every formula calculated again; what the add-in's functions gave before counts no more. */
  recalculate(sheets: readonly HostSheet[]): void {
    this.functions.forgetAll();
    const cells: EngineCell[] = [];
    for (const { grid } of sheets) {
      grid.forEachCell(true, (row, column) => {
        if (grid.cell(row, column).formula) cells.push({ sheetId: grid.id, row, column });
      });
    }
    this.calculation.recalculate(cells);
  }

  async settled(): Promise<void> {
    await this.calculation.settled(() => this.functions.pending > 0);
    this.functions.forget();
  }

  /** Evaluations are done one after another: the engine can hold only one. */
  evaluate(sheetId: string, formula: string, names: ReadonlySet<string>): Promise<EvaluationResult> {
    const next = this.queue.then(() => this.evaluateNow(sheetId, formula, names));
    this.queue = next.catch(() => undefined);
    return next;
  }

  private async evaluateNow(sheetId: string, formula: string, names: ReadonlySet<string>): Promise<EvaluationResult> {
    let value: Scalar | Scalar[][] | null = null;
    let failures: FunctionFailure[] = [];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.calculation.settled(() => this.functions.pending > 0);
      this.evaluating = failures = [];
      try {
        value = await workOut(this.parts.engine, this.parts.unitId, sheetId, formula);
      } finally {
        this.evaluating = null;
      }
      if (this.functions.pending === 0) break;
    }
    this.functions.forget();
    return evaluationResult(this.parts.engine, formula, value, failures, names);
  }

  /** The message behind the error a cell shows. */
  messageAt(cell: EngineCell, shown: Scalar): string | undefined {
    const failure = this.failures.get(key(cell));
    return failure && failure.error === shown && failure.message !== '' ? failure.message : undefined;
  }

  /** Moves the messages with their cells; those of cells taken out are dropped. */
  shift(move: (cell: EngineCell) => EngineCell | null): void {
    const moved = new Map<string, FunctionFailure>();
    for (const failure of this.failures.values()) {
      const cell = move(failure);
      if (cell) moved.set(key(cell), { ...failure, ...cell });
    }
    this.failures = moved;
  }

  dispose(): void {
    this.calculation.dispose();
    this.functions.dispose();
  }
}

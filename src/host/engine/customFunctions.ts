/**
 * The add-in's custom functions as functions of the engine. A result that comes at once is used at once. One that is
 * promised shows #BUSY! until it is there; all are asked for together, and the cells that wait are then calculated again.
 */
import { BaseFunction, IFunctionService } from '@univerjs/engine-formula';
import type { BaseValueObject, IFunctionNames } from '@univerjs/engine-formula';
import type { FunctionCall, FunctionCell, FunctionResult, FunctionRuntime, Scalar } from '../model/types';
import type { Engine } from './engine';
import { isErrorText } from './errors';
import { ENGINE_BUSY, arrayObject, cellsOf, errorObject, plainValue, valueObject } from './values';

/** A cell of the engine's own counting. */
export interface EngineCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** An error that a custom function gave, with its message, and where. */
export interface FunctionFailure extends EngineCell {
  readonly error: string;
  readonly message: string;
}

export interface CustomFunctionListener {
  /** "Sheet1!B2" for a cell. */
  address(cell: EngineCell): string;
  /** Whether the cell now being calculated is to be calculated again when its result comes. */
  waits(): boolean;
  failed(failure: FunctionFailure): void;
  /** Promised results have come: these cells are to be calculated again. */
  ready(cells: readonly EngineCell[]): void;
}

interface Waiting {
  readonly promise: Promise<void>;
  readonly cells: EngineCell[];
  result?: FunctionResult;
}

const NO_RESULT: FunctionResult = { ok: false, error: '#VALUE!', message: 'The function gave no result.' };

function asFailure(error: unknown): FunctionResult {
  return { ok: false, error: '#VALUE!', message: error instanceof Error && error.message ? error.message : 'The function failed.' };
}

/** All custom functions of one workbook, and the results they have promised. */
export class CustomFunctions {
  private readonly waiting = new Map<string, Waiting>();
  private readonly names: IFunctionNames[];
  private unfinished = 0;

  constructor(private readonly engine: Engine, private readonly runtime: FunctionRuntime, private readonly listener: CustomFunctionListener) {
    const service = engine.univer.__getInjector().get(IFunctionService);
    this.names = [...runtime.ids].map((id) => id.toUpperCase() as IFunctionNames);
    service.registerExecutors(...[...runtime.ids].map((id) => new OfficeFunction(id.toUpperCase(), this)));
  }

  /** How many results are promised and not yet there. */
  get pending(): number {
    return this.unfinished;
  }

  /** Resolves when every result promised so far has come. */
  async allSettled(): Promise<void> {
    await Promise.all([...this.waiting.values()].map((entry) => entry.promise));
  }

  /** Lets go of the results kept for cells that waited. Call when nothing waits any more. */
  forget(): void {
    for (const [key, entry] of this.waiting) if (entry.result) this.waiting.delete(key);
  }

  /** Lets go of every result, those still to come included: their cells ask again. */
  forgetAll(): void {
    this.waiting.clear();
  }

  dispose(): void {
    this.engine.univer.__getInjector().get(IFunctionService).unregisterExecutors(...this.names);
    this.waiting.clear();
  }

  /** Runs one call, or gives what an earlier equal call promised. Null while the result is still to come. */
  result(id: string, args: FunctionCall['args'], cell: EngineCell): FunctionResult | null {
    const key = `${id}\n${JSON.stringify(args)}`;
    const known = this.waiting.get(key);
    if (known) {
      if (!known.result && this.listener.waits()) known.cells.push(cell);
      return known.result ?? null;
    }
    try {
      const given = this.runtime.invoke({ id, args, address: this.listener.address(cell) });
      if (!(given instanceof Promise)) return given;
      this.promise(key, given, cell);
      return null;
    } catch (error) {
      return asFailure(error);
    }
  }

  private promise(key: string, given: Promise<FunctionResult>, cell: EngineCell): void {
    this.unfinished += 1;
    const entry: Waiting = {
      cells: this.listener.waits() ? [cell] : [],
      promise: given.then((result) => result ?? NO_RESULT, asFailure).then((result) => {
        entry.result = result;
        this.unfinished -= 1;
        this.listener.ready(entry.cells);
      }),
    };
    this.waiting.set(key, entry);
  }

  failed(failure: FunctionFailure): void {
    this.listener.failed(failure);
  }
}

/** One custom function in the engine's words. */
class OfficeFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(private readonly id: string, private readonly functions: CustomFunctions) {
    super(id as IFunctionNames);
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const args: Array<Scalar[][] | null> = [];
    for (const value of values) {
      if (!value.isArray() && value.isNull()) {
        args.push(null);
        continue;
      }
      const rows: Scalar[][] = [];
      for (const row of cellsOf(value)) {
        const failed = row.find((cell) => cell?.isError());
        if (failed) return failed;
        rows.push(Array.from({ length: row.length }, (_, column) => plainValue(row[column])));
      }
      args.push(rows);
    }
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const result = this.functions.result(this.id, args, cell);
    if (result === null) return errorObject(ENGINE_BUSY);
    if (!result.ok) return this.fail(result, cell);
    return this.give(result.value, cell);
  }

  private give(value: FunctionCell | FunctionCell[][], cell: EngineCell): BaseValueObject {
    if (!Array.isArray(value)) return typeof value === 'object' ? this.fail(value, cell) : valueObject(value);
    value.forEach((row, rowOffset) => row.forEach((inner, columnOffset) => {
      if (typeof inner === 'object') this.fail(inner, { sheetId: cell.sheetId, row: cell.row + rowOffset, column: cell.column + columnOffset });
    }));
    return arrayObject(value);
  }

  private fail(failure: { error: string; message: string }, cell: EngineCell): BaseValueObject {
    const error = isErrorText(failure.error) ? failure.error : '#VALUE!';
    this.functions.failed({ ...cell, error, message: failure.message });
    return errorObject(error, failure.message);
  }
}

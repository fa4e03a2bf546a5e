/** When the engine calculates, and when it has finished. */
import { ICommandService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import {
  FormulaExecuteStageType, IActiveDirtyManagerService, IFormulaRuntimeService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation, SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation, ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { EngineCell } from './customFunctions';
import type { Engine } from './engine';

const LOOK_EVERY = 4;
const PATIENCE = 60_000;
/** Cells whose results came within this time are calculated together, in milliseconds. */
const GATHER = 10;

const LOOKS_ONLY: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

interface Run {
  readonly sheetId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** The cells as runs down their columns: the engine compares every range with every other. */
function columnRuns(cells: readonly EngineCell[]): Run[] {
  const sorted = [...cells].sort((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  const runs: Run[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.sheetId === sheetId && last.range.startColumn === column && row <= last.range.endRow + 1) last.range.endRow = row;
    else runs.push({ sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
  }
  return runs;
}

/**
 * Follows the engine's calculations. The engine starts one a tenth of a second after the last change; a change made while
 * one is running stops that one and starts again, unless it ends before it notices: then the change would be forgotten,
 * and is reported here once more.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly dirty: IActiveDirtyManagerService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly subscription: { dispose(): void };
  private unanswered: ICommandInfo[] = [];
  private stopped = false;
  private gathered: EngineCell[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine, private readonly unitId: string, private readonly calculated: (sheetIds: string[]) => void) {
    const injector = engine.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.dirty = injector.get(IActiveDirtyManagerService);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.subscription = this.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  /** True while the engine calculates, or is about to. */
  get busy(): boolean {
    return this.gathered.length > 0 || this.unanswered.length > 0 || this.runtime.getRuntimeState().stage !== FormulaExecuteStageType.IDLE;
  }

  /** Has cells calculated again, with everything that depends on them. */
  recalculate(cells: readonly EngineCell[]): void {
    if (cells.length === 0) return;
    this.gathered.push(...cells);
    this.gathering ??= setTimeout(() => this.sendGathered(), GATHER);
  }

  /**
   * Waits until the engine rests and `more` says that nothing else is awaited.
   * @throws Error after a minute
   */
  async settled(more: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    do {
      await new Promise((resolve) => setTimeout(resolve, this.busy || more() ? LOOK_EVERY : 0));
      if (Date.now() > end) throw new Error('The workbook was still calculating after 60 seconds.');
    } while (this.busy || more());
  }

  dispose(): void {
    clearTimeout(this.gathering);
    this.subscription.dispose();
  }

  private sendGathered(): void {
    this.gathering = undefined;
    if (this.runtime.getRuntimeState().stage !== FormulaExecuteStageType.IDLE) {
      this.gathering = setTimeout(() => this.sendGathered(), GATHER);
      return;
    }
    const cells = this.gathered;
    this.gathered = [];
    this.trigger(columnRuns(cells).map((run) => ({ unitId: this.unitId, ...run })));
  }

  private trigger(dirtyRanges: unknown[], all = false): void {
    this.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], dirtyRanges, dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {}, forceCalculation: all },
      { onlyLocal: true },
    );
  }

  private follow(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    switch (command.id) {
      case SetFormulaCalculationStartMutation.id:
        this.unanswered = [];
        this.stopped = false;
        return;
      case SetFormulaCalculationStopMutation.id:
        this.stopped = true;
        return;
      case SetFormulaCalculationNotificationMutation.id:
        if ((command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState !== undefined && this.stopped) setTimeout(() => this.repeat(), 0);
        return;
      case SetFormulaCalculationResultMutation.id: {
        const sheets = (command.params as ISetFormulaCalculationResultMutation).unitData[this.unitId];
        this.calculated(Object.keys(sheets ?? {}));
        return;
      }
      default:
        if (this.startsCalculation(command, options)) this.unanswered.push(command);
    }
  }

  /** The engine's own rule for which commands it answers. */
  private startsCalculation(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
    if (!this.dirty.get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    return options?.onlyLocal !== true && !LOOKS_ONLY.has((command.params as ISetRangeValuesMutationParams).trigger ?? '');
  }

  /** Reports again what the engine was told while it was finishing. */
  private repeat(): void {
    if (!this.stopped || this.unanswered.length === 0 || this.runtime.getRuntimeState().stage !== FormulaExecuteStageType.IDLE) return;
    const commands = this.unanswered;
    this.unanswered = [];
    this.stopped = false;
    const found = commands.map((command) => this.dirty.get(command.id)?.getDirtyData(command) ?? {});
    const onlyRanges = found.every((data) => data.dirtyRanges && !data.forceCalculation);
    this.trigger(found.flatMap((data) => data.dirtyRanges ?? []), !onlyRanges);
  }
}

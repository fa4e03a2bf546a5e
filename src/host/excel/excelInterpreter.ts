import { RichApi } from '../richapi/interpreter';
import { modelBehind, type ApiObject } from '../richapi/objectType';
import type { ModelEvent } from '../model/types';
import type { ExcelHost } from './excelHost';
import { forwardModelEvents } from './modelEvents';
import { RangeAreasTarget } from './rangeAreas';
import { RangeTarget } from './rangeTarget';
import { workbookType } from './workbook';

/** How long a read waits for formulas; then it sees what there is, as Excel shows #BUSY! for a function that takes its time. */
const calculationLimit = 10_000;

export interface ExcelInterpreter {
  readonly api: RichApi;
  dispose(): void;
}

/**
 * The interpreter of Excel's API over one workbook.
 * @param newObject the services beside Excel (custom functions, ribbon, pane), by full type name
 */
export function excelInterpreter(host: ExcelHost, newObject: (typeName: string) => ApiObject | null = () => null): ExcelInterpreter {
  const { workbook } = host;
  const root = workbookType.of(host);
  let recalculating = true;
  const api = new RichApi({
    root: () => root,
    newObject,
    together: (work) => workbook.asAddin(work),
    recalculation: {
      pending: () => recalculating,
      finished: async () => {
        await withinLimit(workbook.settled());
        recalculating = false;
      },
    },
  });
  const stopWatching = workbook.on((event) => { if (mayRecalculate(event)) recalculating = true; });
  const stopForwarding = forwardModelEvents(host, () => rangesOf(api.liveObjects()));
  return {
    api,
    dispose: () => {
      stopWatching();
      stopForwarding();
    },
  };
}

function mayRecalculate(event: ModelEvent): boolean {
  return event.type === 'changed' || event.type === 'recalculating' || event.type === 'sheetAdded' || event.type === 'sheetDeleted' || event.type === 'sheetRenamed';
}

function* rangesOf(objects: Iterable<ApiObject>): Iterable<RangeTarget> {
  for (const object of objects) {
    const model = modelBehind(object);
    if (model instanceof RangeTarget) yield model;
    if (model instanceof RangeAreasTarget) yield* model.ranges;
  }
}

/** Resolves when the work is done, has failed, or has taken too long: a read is answered in any case. */
async function withinLimit(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => { timer = setTimeout(resolve, calculationLimit); });
  await Promise.race([work.catch(() => undefined), limit]);
  clearTimeout(timer);
}

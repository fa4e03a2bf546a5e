import type { Engine } from '../../engine/engine';
import type { SheetModel, WorkbookModel } from '../../model/types';
import { paintConditionalFormats } from './conditionalFormats';
import { followUserFilters, paintFilter } from './filter';
import { PaintedSheet } from './paintedSheet';
import { paintValidations } from './validations';

/** One kind of thing on one sheet: what was last shown, as text to compare with, and the ids it was shown under. */
interface Shown {
  readonly text: string;
  readonly ids: readonly string[];
}

const NOTHING: Shown = { text: '[]', ids: [] };

/** Keeps the grid's conditional formats, validations and filter buttons as the model has them, and the model's filter as the user sets it. */
export class Painter {
  private readonly shown = new Map<string, Shown>();
  private readonly stop: () => void;
  private pending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly engine: Engine, private readonly workbook: WorkbookModel) {
    const stopPainting = workbook.on(() => {
      this.pending ??= setTimeout(() => this.paint(), 0);
    });
    const stopFollowing = followUserFilters(engine, workbook);
    this.stop = () => {
      stopPainting();
      stopFollowing();
    };
    this.paint();
  }

  dispose(): void {
    this.stop();
    clearTimeout(this.pending);
  }

  private paint(): void {
    this.pending = undefined;
    for (const sheet of this.workbook.sheets) {
      const painted = PaintedSheet.of(this.engine, sheet);
      if (painted) this.paintSheet(sheet, painted);
    }
  }

  private paintSheet(sheet: SheetModel, painted: PaintedSheet): void {
    const { conditionalFormats, validations, autoFilter } = sheet;
    this.update(`${sheet.id} formats`, conditionalFormats, (ids) => paintConditionalFormats(painted, ids, conditionalFormats));
    this.update(`${sheet.id} validations`, validations, (ids) => paintValidations(painted, ids, validations));
    this.update(`${sheet.id} filter`, autoFilter ? [autoFilter] : [], () => {
      paintFilter(painted, autoFilter);
      return [];
    });
  }

  private update(key: string, now: readonly unknown[], show: (shownIds: readonly string[]) => readonly string[]): void {
    const before = this.shown.get(key) ?? NOTHING;
    const text = JSON.stringify(now);
    if (text !== before.text) this.shown.set(key, { text, ids: show(before.ids) });
  }
}

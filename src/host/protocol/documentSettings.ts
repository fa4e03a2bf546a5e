import type { WorkbookModel } from '../model/types';
import type { MethodData } from './messages';

type Entry = [key: string, json: string];

/**
 * Office.context.document.settings over the workbook's settings. The page holds a copy, and saves all of it at once:
 * a key it had and no longer has is removed; keys it never saw (added through workbook.settings meanwhile) are left alone.
 */
export class DocumentSettings {
  private known = new Set<string>();

  constructor(private readonly workbook: WorkbookModel) {}

  load(): Entry[] {
    const entries = [...this.workbook.settings].map(([key, value]): Entry => [key, JSON.stringify(value)]);
    this.known = new Set(entries.map(([key]) => key));
    return entries;
  }

  /** @param data holds DdaSettingsMethod.Properties, all settings of the page as [key, JSON text] */
  save(data: MethodData): void {
    const { Properties = [] } = (data.DdaSettingsMethod ?? {}) as { Properties?: Entry[] };
    const saved = new Set(Properties.map(([key]) => key));
    for (const key of this.known) if (!saved.has(key)) this.workbook.removeSetting(key);
    for (const [key, json] of Properties) this.workbook.setSetting(key, JSON.parse(json));
    this.known = saved;
  }
}

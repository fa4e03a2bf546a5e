import { LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { CalculationMode, CanvasColorService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import type { Engine } from '../../engine/engine';
import { prepareEngine } from '../../engine/patches';
import { keepDialogsUntilShown } from './dialogs';
import { leaveEnterToTheCell } from './functionList';

const WORDS = mergeLocales(coreWords, conditionalFormattingWords, dataValidationWords, filterWords);

/** Narrower grids give the bottom line to the sheet tabs, in pixels. Ctrl and the wheel zoom them too. */
const ROOM_FOR_ZOOM = 560;

/**
 * In the dark the engine would turn every colour of a workbook into another, red into pink. The cells keep their own colours;
 * only the bars around them go dark.
 */
function keepWorkbookColours(): void {
  CanvasColorService.prototype.getRenderColor = (colour) => colour;
}

/**
 * Starts a calculation engine with its grid, formula bar, toolbar and sheet tabs inside an element of the page.
 * It holds no workbook yet.
 */
export function startGrid(container: HTMLElement, dark: boolean): Engine {
  prepareEngine();
  keepWorkbookColours();
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: WORDS }, logLevel: LogLevel.ERROR, darkMode: dark });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: { menus: false, zoomSlider: container.clientWidth >= ROOM_FOR_ZOOM },
      // The engine then works in the page itself: the model and the custom functions are here too.
      workerURL: '',
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  leaveEnterToTheCell(univer, container);
  keepDialogsUntilShown(univer);
  return { univer, univerAPI: FUniver.newAPI(univer) };
}

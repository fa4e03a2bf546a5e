/** The order in which a worksheet's elements must stand (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
export const SHEET_SEQUENCE: readonly string[] = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios',
  'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations',
  'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches',
  'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls',
  'webPublishItems', 'tableParts', 'extLst',
];

/** The same for the workbook part (18.2.27, CT_Workbook). */
export const WORKBOOK_SEQUENCE: readonly string[] = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'mc:AlternateContent', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes',
  'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];

/**
 * What `Office.context.requirements.isSetSupported` answers here. A set is named up to the newest version from which the host
 * implements members; of no version of ExcelApi does it have all (there are no charts, pivot tables, shapes, comments or slicers),
 * and a member it lacks answers ApiNotFound by name. What there is stands in this folder, a file for each class of Excel.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  AddinCommands: '1.1',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  DocumentEvents: '1.1',
  ExcelApi: '1.13',
  RibbonApi: '1.2',
  Settings: '1.1',
  SharedRuntime: '1.2',
};

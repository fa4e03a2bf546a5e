export interface AppContextOptions {
  readonly controlId: string;
  readonly hostOrigin: string;
  readonly addinOrigin: string;
  readonly workbook: { readonly name: string };
  readonly locale?: string;
  readonly readOnly?: boolean;
  /** Each value as JSON text. */
  readonly settings: ReadonlyArray<readonly [key: string, json: string]>;
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** Excel's number among the Office applications. */
const excel = 16;
/** Office.context.document.mode: 0 read only, 1 read and write. */
const clientMode = { readOnly: 0, readWrite: 1 };

/** The first answer of the host: who it is, what it can do, and the settings kept in the workbook. */
export function appContext(options: AppContextOptions): Readonly<Record<string, unknown>> {
  const { controlId, hostOrigin, addinOrigin, workbook, settings, requirementSets, locale = 'en-GB' } = options;
  const requirements = JSON.stringify(requirementSets);
  return {
    _id: controlId,
    _appName: excel,
    _appVersion: '16.00',
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${hostOrigin}/${encodeURIComponent(workbook.name)}`,
    _clientMode: options.readOnly ? clientMode.readOnly : clientMode.readWrite,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: controlId,
    _appInstanceId: controlId,
    _requirementMatrix: requirements,
    _dialogRequirementMatrix: requirements,
    _hostFullVersion: '16.0.17328.42314',
    _addinName: 'Scrutiny for Excel',
    _appDomains: [addinOrigin],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

/** Bits of the last part of the host information: one page for pane, commands and functions; and it has functions. */
const sharedRuntimeWithFunctions = 3;

/** The window name by which office.js in the pane's iframe knows that it has a host, and which. */
export function paneName(options: { readonly conversationId: string; readonly controlId: string; readonly hostOrigin: string; readonly locale?: string }): string {
  const { conversationId, controlId, hostOrigin, locale = 'en-GB' } = options;
  return JSON.stringify({
    baseFrameName: `pane_${conversationId}`,
    hostInfo: ['Excel', 'Web', '16.01', locale, controlId, '', 'disableLogging', sharedRuntimeWithFunctions].join('$'),
    xdmInfo: `${conversationId}|${controlId}|${hostOrigin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}

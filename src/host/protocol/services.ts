import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';

/** What the host offers the add-in beside the workbook. */
export interface AddinServices {
  /** The pane is shown, or runs in the background. */
  paneVisible: boolean;
  startupBehaviour: string;
  /** Controls and tabs whose state the add-in has set, by id. */
  readonly ribbon: RibbonState;
  /** The add-in can take ribbon actions. */
  actionsReady(): void;
  functionsReady(): void;
  functionResults(results: readonly unknown[]): void;
}

export interface RibbonState {
  isEnabled(id: string): boolean;
  setEnabled(id: string, enabled: boolean): void;
  isVisible(id: string): boolean;
  setVisible(id: string, visible: boolean): void;
}

/** Features of the custom-functions runtime that are switched on: 2 makes it hand in results without long pauses. */
const enabledFeatures = [2];

interface RibbonItem {
  readonly services: AddinServices;
  readonly id: string;
}

const addinInternalServiceType: ObjectType<AddinServices> = objectType<AddinServices>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: (services) => services.actionsReady() },
});

const customFunctionsType: ObjectType<AddinServices> = objectType<AddinServices>('CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (services) => services.functionsReady(),
    _GetEnabledFeatures: () => enabledFeatures,
    SetInvocationResults: (services, args) => services.functionResults(list(args.at(0))),
    SetInvocationArrayResults: (services, args) => services.functionResults(list(args.at(0))),
  },
});

const appRuntimeServiceType: ObjectType<AddinServices> = objectType<AddinServices>('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: (services) => (services.paneVisible ? 'Visible' : 'Background'),
    SetAppRuntimeState: (services, args) => { services.paneVisible = args.string(0) === 'Visible'; },
  },
});

const appRuntimePersistenceServiceType: ObjectType<AddinServices> = objectType<AddinServices>('AppRuntimePersistenceService', {
  methods: {
    GetAppRuntimeStartState: (services) => services.startupBehaviour,
    SetAppRuntimeStartState: (services, args) => { services.startupBehaviour = args.string(0); },
  },
});

const ribbonButtonType: ObjectType<RibbonItem> = objectType<RibbonItem>('RibbonButton', {
  identity: { name: 'Id', of: ({ id }) => id },
  props: {
    Id: { get: ({ id }) => id },
    Enabled: { get: ({ services, id }) => services.ribbon.isEnabled(id), set: ({ services, id }, value) => services.ribbon.setEnabled(id, value !== false) },
  },
  methods: { SetEnabled: ({ services, id }, args) => services.ribbon.setEnabled(id, args.boolean(0)) },
});

const ribbonTabType: ObjectType<RibbonItem> = objectType<RibbonItem>('RibbonTab', {
  identity: { name: 'Id', of: ({ id }) => id },
  props: { Id: { get: ({ id }) => id } },
  methods: { SetVisibility: ({ services, id }, args) => services.ribbon.setVisible(id, args.boolean(0)) },
});

const dynamicRibbonType: ObjectType<AddinServices> = objectType<AddinServices>('DynamicRibbon', {
  methods: {
    GetButton: (services, args) => ribbonButtonType.of({ services, id: args.string(0) }),
    GetTab: (services, args) => ribbonTabType.of({ services, id: args.string(0) }),
    ExecuteRequestUpdate: (services, args) => requestUpdate(services.ribbon, args.at(0)),
  },
});

const types: Readonly<Record<string, ObjectType<AddinServices>>> = {
  'Microsoft.InternalService.AddinInternalService': addinInternalServiceType,
  'Microsoft.ExcelServices.CustomFunctions': customFunctionsType,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntimeServiceType,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': appRuntimePersistenceServiceType,
  'Microsoft.DynamicRibbon.DynamicRibbon': dynamicRibbonType,
};

/** The service of a full type name; null where the host has none. */
export function serviceObject(services: AddinServices, typeName: string): ApiObject | null {
  return types[typeName]?.of(services) ?? null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Office.ribbon.requestUpdate: {tabs: [{id, visible, groups: [{controls: [{id, enabled}]}]}]}, as an object or as JSON text. */
function requestUpdate(ribbon: RibbonState, input: unknown): void {
  const update: unknown = typeof input === 'string' ? JSON.parse(input) : input;
  for (const item of itemsWithin(update)) {
    if (typeof item.id !== 'string') continue;
    if (typeof item.enabled === 'boolean') ribbon.setEnabled(item.id, item.enabled);
    if (typeof item.visible === 'boolean') ribbon.setVisible(item.id, item.visible);
  }
}

function* itemsWithin(value: unknown): Iterable<Record<string, unknown>> {
  if (Array.isArray(value)) {
    for (const item of value) yield* itemsWithin(item);
  } else if (typeof value === 'object' && value !== null) {
    const item = value as Record<string, unknown>;
    yield item;
    for (const inner of Object.values(item)) yield* itemsWithin(inner);
  }
}

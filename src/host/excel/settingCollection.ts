import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { ExcelHost } from './excelHost';

/** Excel.SettingCollection: what the add-in keeps in the workbook, as JSON values. Dates come and go as "Date(ms)" text, which office.js turns to dates. */
export const settingCollectionType: ObjectType<ExcelHost> = objectType<ExcelHost>('SettingCollection', {
  items: (host) => [...host.workbook.settings.keys()].map((key) => settingType.of({ host, key })),
  methods: {
    GetCount: (host) => host.workbook.settings.size,
    GetItem: (host, args) => {
      const setting = find(host, args.key(0));
      if (!setting) throw apiError('ItemNotFound');
      return setting;
    },
    GetItemOrNullObject: (host, args) => find(host, args.key(0)),
    Add: (host, args) => {
      const key = args.key(0);
      write({ host, key }, args.at(1));
      return settingType.of({ host, key });
    },
  },
});

interface SettingTarget {
  readonly host: ExcelHost;
  readonly key: string;
}

/** Excel.Setting. */
const settingType: ObjectType<SettingTarget> = objectType<SettingTarget>('Setting', {
  identity: { name: '_Id', of: ({ key }) => key },
  props: {
    Key: { get: ({ key }) => key },
    _Id: { get: ({ key }) => key },
    Value: {
      get: ({ host, key }) => {
        if (!host.workbook.settings.has(key)) throw apiError('ItemNotFound');
        return host.workbook.settings.get(key);
      },
      set: write,
    },
  },
  methods: {
    Delete: ({ host, key }) => {
      host.requireEditable();
      if (!host.workbook.settings.has(key)) throw apiError('ItemNotFound');
      host.workbook.removeSetting(key);
    },
  },
});

function find(host: ExcelHost, key: string): ApiObject | null {
  return host.workbook.settings.has(key) ? settingType.of({ host, key }) : null;
}

function write({ host, key }: SettingTarget, value: unknown): void {
  host.requireEditable();
  host.workbook.setSetting(key, value ?? null);
}

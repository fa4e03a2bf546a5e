import { objectType, type ObjectType } from '../richapi/objectType';
import type { ExcelHost } from './excelHost';

/** Excel.Runtime: whether the add-in's event handlers are called. */
export const runtimeType: ObjectType<ExcelHost> = objectType<ExcelHost>('Runtime', {
  props: {
    EnableEvents: {
      get: (host) => host.events.enabled,
      set: (host, value) => { host.events.enabled = value !== false; },
    },
  },
});

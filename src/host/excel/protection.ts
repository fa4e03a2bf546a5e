import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { ExcelHost } from './excelHost';
import type { SheetTarget } from './worksheet';

const nothingAllowed = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const;

/** Excel.WorksheetProtection. Passwords are accepted, and not checked: the host protects against slips, not against people. */
export const worksheetProtectionType: ObjectType<SheetTarget> = objectType<SheetTarget>('WorksheetProtection', {
  props: {
    Protected: { get: ({ sheet }) => sheet.isProtected },
    Options: { get: ({ host, sheet }) => (sheet.isProtected ? { ...nothingAllowed, ...host.protectionOptions.get(sheet) } : null) },
  },
  methods: {
    Protect: ({ host, sheet }, args) => {
      host.requireEditable();
      if (sheet.isProtected) throw apiError('InvalidOperation', 'The sheet is protected already.');
      const options = args.at(0);
      host.protectionOptions.set(sheet, typeof options === 'object' && options !== null ? { ...options } : {});
      sheet.isProtected = true;
    },
    Unprotect: ({ host, sheet }) => {
      host.requireEditable();
      host.protectionOptions.delete(sheet);
      sheet.isProtected = false;
    },
  },
});

/** Excel.WorkbookProtection: whether sheets may be added, renamed, moved and deleted. */
export const workbookProtectionType: ObjectType<ExcelHost> = objectType<ExcelHost>('WorkbookProtection', {
  props: { Protected: { get: (host) => host.structureProtected } },
  methods: {
    Protect: (host) => {
      host.requireEditable();
      host.structureProtected = true;
    },
    Unprotect: (host) => {
      host.requireEditable();
      host.structureProtected = false;
    },
  },
});

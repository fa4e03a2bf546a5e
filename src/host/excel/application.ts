import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { ExcelHost } from './excelHost';

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel.Application. Formulas are recalculated as soon as what they refer to changes; the calculation mode is kept, and has no other effect. */
export const applicationType: ObjectType<ExcelHost> = objectType<ExcelHost>('Application', {
  props: {
    CalculationMode: {
      get: (host) => host.calculationMode,
      set: (host, value) => {
        const mode = calculationModes.find((known) => known === value);
        if (!mode) throw apiError('InvalidArgument');
        host.calculationMode = mode;
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    // What has changed is calculated already, so only "Full" and "FullRebuild" have anything to do.
    Calculate: (host, args) => {
      if (args.string(0) !== 'Recalculate') host.workbook.recalculate();
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

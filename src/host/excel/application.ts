import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { ExcelHost } from './excelHost';

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel.Application. Formulas are always recalculated at once; the calculation mode is kept, and has no other effect. */
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
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

import type { Check, Finding } from '../../shared/finding';
import { faultsOf, type Fault } from '../audit/faults';
import type { BudgetRegister } from '../budget';

/** A check for one kind of fault in the arithmetic. */
function arithmetic(rule: string, title: string, kind: Fault['kind']): Check<BudgetRegister> {
  return {
    rule,
    title,
    severity: 'error',
    run: (register) => faultsOf(register).filter((fault) => fault.kind === kind).flatMap(({ line, field, message }): Finding[] => {
      const { row, figures } = register.lines[line];
      const figure = figures[field];
      return figure ? [{ rule, severity: 'error', row, column: figure.column, field, message, value: figure.value }] : [];
    }),
  };
}

/** A figure whose sign is the other way round from the rest of its table. */
export const signMixed = arithmetic('sign-mixed', 'Sign the wrong way round', 'sign');
/** Pounds among thousands, or thousands among pounds. */
export const unitMixed = arithmetic('unit-mixed', '£ and £000 mixed', 'unit');
/** A subtotal or total that its lines do not come to. */
export const totalMismatch = arithmetic('total-mismatch', 'A total does not add up', 'total');
/** A variance that is not projection less budget. */
export const varianceMismatch = arithmetic('variance-mismatch', 'Variance is not projection less budget', 'variance');
/** A variance before management action among those after it, or the reverse. */
export const grossNetMixed = arithmetic('gross-net-mixed', 'Before and after management action mixed', 'grossNet');
/** A figure after management action that is not the one before it less the action. */
export const netMismatch = arithmetic('net-mismatch', 'After management action does not add up', 'net');
/** A movement that is not this report's variance less the last one's. */
export const movementMismatch = arithmetic('movement-mismatch', 'Movement since last report does not add up', 'movement');
/** A variance to date that is not actual less profiled budget. */
export const toDateMismatch = arithmetic('to-date-mismatch', 'Variance to date does not add up', 'toDate');

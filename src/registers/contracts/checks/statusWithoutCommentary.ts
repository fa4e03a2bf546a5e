import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { perContract } from './perContract';

const IS = { rule: 'status-without-commentary', severity: 'warning' } as const;

/** A Red, Amber or Yellow contract about which nothing is said. A note of a plan in place counts as commentary; the colour stays. */
export const statusWithoutCommentary: Check<ContractsRegister> = {
  ...IS,
  title: 'Red, Amber or Yellow with no commentary',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ columns, status, commentary, isConcern, label }) => {
      const field = ['commentary', 'attention', 'plan'].find((id) => columns[id] !== undefined);
      if (field === undefined || status === null || status === 'Green' || commentary !== '') return null;
      return { field, message: `${label} is ${status}${isConcern ? ' and flagged as a concern' : ''}, but nothing is said about it. Say what is being done, for example that a plan is in place.` };
    }),
};

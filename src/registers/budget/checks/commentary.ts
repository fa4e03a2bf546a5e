import type { Check, Finding } from '../../shared/finding';
import type { BudgetRegister } from '../budget';
import { judgeCommentary } from '../commentary/judgeCommentary';
import { lineVariance, ragOf } from '../lineVariance';
import { inPounds } from '../../shared/pounds';
import { atLine } from './atLine';
import { soundLines } from './soundLines';

const MISSING = { rule: 'commentary-missing', severity: 'warning' } as const;
const UNEXPLAINED = { rule: 'movement-unexplained', severity: 'warning' } as const;
const DIRECTION = { rule: 'commentary-direction', severity: 'error' } as const;
const FIGURE = { rule: 'commentary-figure', severity: 'error' } as const;

/** True for a register whose lines are explained: one with a column for it that somebody has used. */
function isExplained({ lines }: BudgetRegister): boolean {
  return lines.some(({ commentary }) => commentary !== '');
}

/** A service whose variance has reached the Red limit, over or under, and that nobody explains. */
export const commentaryMissing: Check<BudgetRegister> = {
  ...MISSING,
  title: 'Material variance without commentary',
  run: (register) => (isExplained(register) ? soundLines(register).flatMap((line): Finding[] => {
    const { variance, budget } = lineVariance(register, line);
    if (line.role !== 'service' || line.commentary !== '' || line.isMemo || variance === null || ragOf(Math.abs(variance), budget, register.tolerances.service) !== 'Red') return [];
    return [atLine(register, line, MISSING, 'commentary', `${line.name}: ${variance > 0 ? 'an overspend' : 'an underspend'} of ${inPounds(Math.abs(variance))} has no commentary.`)];
  }) : []),
};

/** A variance that has moved by as much as makes an overspend Red since the last report, with no commentary. */
export const movementUnexplained: Check<BudgetRegister> = {
  ...UNEXPLAINED,
  title: 'Large movement since last report without commentary',
  run: (register) => (isExplained(register) ? soundLines(register).flatMap((line): Finding[] => {
    const { movement, budget, previous, variance } = lineVariance(register, line);
    if (line.role !== 'service' || line.commentary !== '' || line.isMemo || movement === null || ragOf(Math.abs(movement), budget, register.tolerances.service) !== 'Red') return [];
    return [atLine(register, line, UNEXPLAINED, 'commentary', `${line.name}: the variance has moved from ${inPounds(previous ?? 0)} to ${inPounds(variance ?? 0)} since the last report, and there is no commentary.`)];
  }) : []),
};

function commentaryCheck(is: typeof DIRECTION | typeof FIGURE, title: string, kind: 'direction' | 'figure'): Check<BudgetRegister> {
  return {
    ...is,
    title,
    run: (register) => soundLines(register).flatMap((line) =>
      judgeCommentary(register, line).filter((fault) => fault.kind === kind).map(({ message }) => atLine(register, line, is, 'commentary', message))),
  };
}

/** An overspend that the commentary calls an underspend, or the reverse. */
export const commentaryDirection = commentaryCheck(DIRECTION, 'Commentary speaks of the opposite', 'direction');
/** A figure in the commentary that is not the figure in the row. */
export const commentaryFigure = commentaryCheck(FIGURE, 'Commentary gives another figure', 'figure');

/** What changes the workbook, in one file of its own: a start that only reads goes without it. */
export { missingDecorations } from '../decorations/missing';
export { undoBatch } from '../journal/undoBatch';
export { applyPlan } from './applyPlan';

import { createContext, useContext } from 'react';
import { excelBudgetWorkbook, type BudgetWorkbook } from '../../excel/budget/budgetWorkbook';

const BudgetWorkbookContext = createContext<BudgetWorkbook>(excelBudgetWorkbook);

export const BudgetWorkbookProvider = BudgetWorkbookContext.Provider;

/** The workbook as the budget pane uses it: the one Excel has open, unless a provider gives another. */
export function useBudgetWorkbook(): BudgetWorkbook {
  return useContext(BudgetWorkbookContext);
}

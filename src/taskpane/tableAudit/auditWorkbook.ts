import { createContext, useContext } from 'react';
import { excelAuditWorkbook, type AuditWorkbook } from '../../excel/marking/auditWorkbook';

const AuditWorkbookContext = createContext<AuditWorkbook>(excelAuditWorkbook);

export const AuditWorkbookProvider = AuditWorkbookContext.Provider;

/** The workbook as the table audit uses it: the one Excel has open, unless a provider gives another. */
export function useAuditWorkbook(): AuditWorkbook {
  return useContext(AuditWorkbookContext);
}

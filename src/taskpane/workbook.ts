import { createContext, useContext } from 'react';
import type { WorkbookPort } from '../excel/port';

const WorkbookContext = createContext<WorkbookPort | null>(null);

export const WorkbookProvider = WorkbookContext.Provider;

/** The workbook the panes work on. */
export function useWorkbook(): WorkbookPort {
  const port = useContext(WorkbookContext);
  if (!port) throw new Error('useWorkbook is used outside a WorkbookProvider');
  return port;
}

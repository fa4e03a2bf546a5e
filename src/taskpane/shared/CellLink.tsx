import type { ReactNode } from 'react';
import { cellName } from '../../registers/shared/address';
import { useCellLinkStyles } from './CellLink.styles';

export interface CellLinkProps {
  /** Zero-based sheet position. */
  readonly row: number;
  readonly column: number;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

/** The name of what stands in a cell; choosing it goes there. */
export function CellLink({ row, column, onGo, children }: CellLinkProps) {
  const styles = useCellLinkStyles();
  return (
    <button type="button" className={styles.link} title={`Go to ${cellName(row, column)}`} onClick={onGo}>
      {children}
    </button>
  );
}

import { useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { useListStyles } from './LongList.styles';

export interface LongListProps<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** Items shown at first, and added by each press of the button. */
  readonly page?: number;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows a page at a time, so that thousands of items cost no more than a page. */
export function LongList<T>({ items, label, page = 25, keyOf, children }: LongListProps<T>) {
  const styles = useListStyles();
  const [shown, setShown] = useState(page);
  const more = Math.min(page, items.length - shown);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown(shown + page)} aria-label={`Show ${more} more: ${label}`}>
          Show {more} more ({items.length - shown} left)
        </Button>
      )}
    </>
  );
}

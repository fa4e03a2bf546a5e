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
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      <ShowMore label={label} page={page} left={items.length - shown} onMore={() => setShown(shown + page)} />
    </>
  );
}

export interface ShowMoreProps {
  readonly label: string;
  /** Items that are added. */
  readonly page: number;
  /** Items that are not shown yet. */
  readonly left: number;
  readonly onMore: () => void;
}

/** The button that shows the next page of many items; nothing where all are shown. */
export function ShowMore({ label, page, left, onMore }: ShowMoreProps) {
  const styles = useListStyles();
  if (left <= 0) return null;
  const more = Math.min(page, left);
  return (
    <Button size="small" className={styles.more} onClick={onMore} aria-label={`Show ${more} more: ${label}`}>
      Show {more} more ({left} left)
    </Button>
  );
}

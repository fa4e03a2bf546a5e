import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useHiddenStyles } from '../shared/hidden.styles';

type Announce = (message: string) => void;

const AnnouncerContext = createContext<Announce>(() => undefined);

/** Says a message to officers who use a screen reader, without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}

/** Holds the live region. A message repeated is said again, since an unseen mark makes it differ. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const styles = useHiddenStyles();
  const [message, setMessage] = useState('');
  const announce = useCallback<Announce>((text) => setMessage((previous) => (previous === text ? `${text}\u200b` : text)), []);
  return (
    <AnnouncerContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" aria-label="Announcements" className={styles.hidden} data-testid="announcements">
        {message}
      </div>
    </AnnouncerContext.Provider>
  );
}

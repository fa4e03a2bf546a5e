import { useEffect, useState } from 'react';
import { FluentProvider, mergeClasses } from '@fluentui/react-components';
import { onCheckRequested } from '../../commands/paneRequests';
import type { WorkbookPort } from '../../excel/port';
import { PANES, type Pane } from '../panes';
import { RefusedScheme } from '../schemes/RefusedScheme';
import { useHiddenStyles } from '../shared/hidden.styles';
import { WorkbookProvider } from '../workbook';
import { AnnouncerProvider } from './announcer';
import { useAppStyles } from './App.styles';
import { ErrorBoundary } from './ErrorBoundary';
import { useTheme } from './useTheme';

/** The task pane: product name, navigation between panes, and the pane that is open. */
export function App({ workbook, panes = PANES }: { workbook: WorkbookPort; panes?: readonly Pane[] }) {
  const styles = useAppStyles();
  const hidden = useHiddenStyles();
  const theme = useTheme();
  const [open, setOpen] = useState(panes[0]?.id);
  const [checkRequest, setCheckRequest] = useState(0);
  useEffect(
    () =>
      onCheckRequested((request) => {
        setOpen(request.pane);
        setCheckRequest((count) => count + 1);
      }),
    [],
  );
  const pane = panes.find(({ id }) => id === open) ?? panes[0];
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <AnnouncerProvider>
        <div className={styles.app}>
          {/* Excel prints the add-in's name over the pane: here it heads the page for screen readers. */}
          <header className={hidden.hidden}>
            <h1>Scrutiny for Excel</h1>
          </header>
          {panes.length > 1 && (
            <nav aria-label="Panes" className={styles.nav}>
              {panes.map(({ id, title }) => (
                <button
                  key={id}
                  type="button"
                  aria-current={id === pane?.id ? 'page' : undefined}
                  className={mergeClasses(styles.navItem, id === pane?.id && styles.navItemOpen)}
                  onClick={() => setOpen(id)}
                >
                  {title}
                </button>
              ))}
            </nav>
          )}
          <main className={styles.main}>
            <WorkbookProvider value={workbook}>
              {pane?.id !== 'scheme' && <RefusedScheme />}
              <ErrorBoundary key={pane?.id}>
                {pane && <pane.component checkRequest={checkRequest} />}
              </ErrorBoundary>
            </WorkbookProvider>
          </main>
        </div>
      </AnnouncerProvider>
    </FluentProvider>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { useAnnounce } from '../app/announcer';
import type { PaneProps } from '../panes';
import { Notice } from '../shared/Notice';
import { Progress } from '../shared/Progress';
import { Tabs } from '../shared/Tabs';
import { count } from '../shared/words';
import { AuditFindings } from './AuditFindings';
import { PictureOfTrust } from './PictureOfTrust';
import { RecordPanel } from './RecordPanel';
import { offeredAreas, scopeWords } from './scope';
import { ScopeChoice } from './ScopeChoice';
import { auditSentences, newsOf } from './stateWords';
import { useTableAuditStyles } from './TableAudit.styles';
import { useNavigation } from './useNavigation';
import { useNotes } from './useNotes';
import { useSelection } from './useSelection';
import { useSummaryWriting } from './useSummaryWriting';
import { useTableAudit, type AuditState } from './useTableAudit';

/** The table audit: which figures of the sheet do not add up, which do, and of which nothing is known. */
export default function TableAuditPane({ checkRequest }: PaneProps) {
  const styles = useTableAuditStyles();
  const { state, isBusy, progress, isOutOfDate, scope, audit } = useTableAudit();
  const selection = useSelection();
  useRequestedAudit(checkRequest, audit);
  useSpokenResult(state);
  const reading = 'reading' in state ? state.reading : null;
  return (
    <section aria-label="Table audit" aria-busy={isBusy}>
      <div className={styles.heading}>
        <div className={styles.titles}>
          <h2 className={styles.title} data-testid="sheet-name">
            {reading?.grid.sheet ?? 'Table audit'}
          </h2>
          {state.stage === 'audited' && (
            <p className={styles.subtitle} data-testid="audited">
              {count(state.audit.tables.length, 'table')} · {count(state.audit.coverage.length, 'figure')} · {scopeWords(state.scope)}
            </p>
          )}
        </div>
        <Button appearance="secondary" disabledFocusable={isBusy} onClick={() => void audit()}>
          {isBusy ? 'Checking…' : 'Check this sheet'}
        </Button>
      </div>
      {reading && state.stage !== 'own-summary' && (
        <ScopeChoice scope={scope} areas={offeredAreas(scope, selection, reading.grid, reading.sheetId)} sheetId={reading.sheetId} onChoose={(chosen) => void audit(chosen)} />
      )}
      {progress && <Progress className={styles.progress} label="Auditing the tables" done={progress.done} total={progress.total} />}
      {isOutOfDate && <Notice tone="info" title="The sheet has changed since it was checked." advice="Choose Check this sheet to check it again." />}
      {state.stage === 'reading' && !progress && <Spinner label="Reading the sheet…" size="small" />}
      {state.stage === 'failed' && (
        <Notice tone="error" title={state.problem.message} advice={state.problem.advice} actions={<Button onClick={() => void audit()}>Try again</Button>} />
      )}
      {state.stage === 'empty' && <Notice tone="info" title="This sheet is empty." advice="Open the sheet that holds the tables, or paste them here." testId="empty-sheet" />}
      {state.stage === 'own-summary' && (
        <Notice tone="info" title="This sheet is a summary written by the table audit." advice="Open the sheet that holds the tables." testId="own-summary" />
      )}
      {state.stage === 'no-table' && (
        <Notice
          tone="info"
          title={`No table was found ${state.scope.kind === 'sheet' ? 'on this sheet' : `in ${scopeWords(state.scope)}`}.`}
          advice="A table has figures with labels beside or above them. Select more cells, or open the sheet that holds the tables."
          testId="no-table"
        />
      )}
      {state.stage === 'audited' && <AuditViews state={state} />}
    </section>
  );
}

type View = 'overview' | 'findings' | 'record';

function AuditViews({ state: { reading, audit, pictures, scope } }: { state: Extract<AuditState, { stage: 'audited' }> }) {
  const styles = useTableAuditStyles();
  const [view, setView] = useState<View>('overview');
  const summary = useSummaryWriting();
  const notes = useNotes(reading.sheetId);
  const navigation = useNavigation(reading.sheetId);
  const summaryNavigation = useNavigation(summary.written ?? '');
  const problem = navigation.problem ?? summaryNavigation.problem;
  return (
    <Tabs
      label="Views of the audit"
      selected={view}
      onSelect={setView}
      tabs={[
        { id: 'overview', title: 'Overview' },
        { id: 'findings', title: `Findings (${audit.findings.length.toLocaleString('en-GB')})` },
        { id: 'record', title: 'Record' },
      ]}
    >
      {problem && <Notice tone="error" title={problem.message} advice={problem.advice} />}
      {view === 'overview' && (
        <>
          <ul className={styles.sentences} aria-label="In short">
            {auditSentences(audit).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <PictureOfTrust audit={audit} pictures={pictures} navigation={navigation} />
        </>
      )}
      {view === 'findings' && <AuditFindings audit={audit} navigation={navigation} />}
      {view === 'record' && <RecordPanel audit={audit} pictures={pictures} reading={reading} scope={scope} summary={summary} notes={notes} onOpenSummary={summaryNavigation.goTo} />}
    </Tabs>
  );
}

/** Audits again when a ribbon button asks, but not for the request that opened the pane: opening audits anyway. */
function useRequestedAudit(checkRequest: number, audit: () => Promise<void>): void {
  const seen = useRef(checkRequest);
  useEffect(() => {
    if (seen.current === checkRequest) return;
    seen.current = checkRequest;
    void audit();
  }, [checkRequest, audit]);
}

function useSpokenResult(state: AuditState): void {
  const announce = useAnnounce();
  useEffect(() => {
    const news = newsOf(state);
    if (news !== '') announce(news);
  }, [announce, state]);
}

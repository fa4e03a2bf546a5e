import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { requestCheck } from '../../commands/paneRequests';
import type { Recognised, RegisterSummary } from '../../registers/shared/registerKind';
import { useAnnounce } from '../app/announcer';
import { later } from '../shared/later';
import { Notice } from '../shared/Notice';
import { Tabs } from '../shared/Tabs';
import { useFetchAhead } from '../shared/useFetchAhead';
import { WorkBar } from '../shared/WorkBar';
import { count } from '../shared/words';
import { useWorkbook } from '../workbook';
import { AsAtField, type JudgedAt } from './asAt/AsAtField';
import { ColumnChooser, ColumnFields } from './columns/ColumnChooser';
import { ConditionNotices } from './ConditionNotices';
import { BatchEntries, LastBatch } from './LastBatch';
import { NextSteps } from './NextSteps';
import { useRecords } from './records/useRecords';
import { WithRecords } from './records/WithRecords';
import { useRegisterPaneStyles } from './RegisterPane.styles';
import { ResultNotice } from './ResultNotice';
import { useOtherKind } from './useOtherKind';
import { useRegisterCheck, type CheckState } from './useRegisterCheck';
import { useTidy } from './useTidy';
import { useWriting } from './useWriting';
import type { RegisterOutline, SummarisedKind } from './work/runner';
import { WritingBar } from './WritingBar';

export interface RegisterPaneProps<R extends Recognised, S extends RegisterSummary> {
  readonly kind: SummarisedKind<R, S>;
  /** What one record is called: "risk", "risks". */
  readonly record: readonly [string, string];
  /** The register in figures that its summary holds. */
  readonly figures?: (summary: S) => ReactNode;
  /** Pictures and figures that take all the records. */
  readonly overview: (register: R, summary: S) => ReactNode;
  /** The day the register was judged at, for registers that are judged at one: the officer is then asked for it. */
  readonly judgedAt?: (register: RegisterOutline<R>) => JudgedAt | null;
  /** Tabs that only this kind of register has, after those that all have. */
  readonly extraTabs?: readonly ExtraTab<R, S>[];
  readonly checkRequest: number;
}

/** A tab of one kind of register. Its title is also what the officer is offered to do next. */
export interface ExtraTab<R extends Recognised, S extends RegisterSummary> {
  readonly id: string;
  readonly title: string;
  /** `go` opens another tab by its id. */
  readonly show: (register: R, summary: S, go: (tab: string) => void) => ReactNode;
}

const NO_TABS: readonly never[] = [];

/** The tabs beside the overview. Their code comes once the first check is on the screen. */
const FindingsPanel = later(async () => (await import('./findings/FindingsPanel')).FindingsPanel);
const TidyPanel = later(async () => (await import('./tidy/TidyPanel')).TidyPanel);

/** The pane of any kind of register: what was recognised, what was found, and what can be tidied. */
export function RegisterPane<R extends Recognised, S extends RegisterSummary>({ kind, record, figures, overview, judgedAt, extraTabs = NO_TABS, checkRequest }: RegisterPaneProps<R, S>) {
  const styles = useRegisterPaneStyles();
  const registerCheck = useRegisterCheck(kind);
  const { state, isBusy, check } = registerCheck;
  const writing = useWriting(kind.id, registerCheck.during);
  const [view, setView] = useState('overview');
  const tidy = useTidy(kind, state, registerCheck.runner, view === 'tidy');
  const extraTab = extraTabs.find(({ id }) => id === view);
  const records = useRecords(kind, state, registerCheck.runner, extraTab !== undefined && !isBusy);
  useRequestedCheck(checkRequest, check);
  useSpokenResult(registerCheck.news, record);
  useFetchAhead(state.stage !== 'reading', useAhead());
  const other = useOtherKind(kind.id, state.stage === 'unrecognised' ? state.reading : null);
  const isWriting = writing.progress !== null;

  return (
    <section aria-label={kind.title} aria-busy={isBusy || isWriting}>
      <div className={styles.heading}>
        <div className={styles.titles}>
          <h2 className={styles.title} data-testid="sheet-name">
            {'reading' in state ? state.reading.grid.sheet : kind.title}
          </h2>
          {state.stage === 'checked' && (
            <p className={styles.recognised} data-testid="recognised">
              {kind.title}, {confidenceWords(state.register.confidence)} · {count(state.register.recordCount, ...record)}
            </p>
          )}
        </div>
        <Button appearance="secondary" disabledFocusable={isBusy || isWriting} onClick={() => void check()}>
          {isBusy ? 'Checking…' : 'Check this sheet'}
        </Button>
      </div>
      <WritingBar writing={writing} />
      <ResultNotice result={writing.result} />
      <LastBatch writing={writing} />
      {registerCheck.progress ? (
        <WorkBar {...registerCheck.progress} measures={registerCheck.progress.label} onCancel={registerCheck.cancel} testId="check-progress" />
      ) : (
        state.stage === 'reading' && <Spinner label="Reading the sheet…" size="small" />
      )}
      {state.stage === 'stopped' && (
        <Notice tone="info" title="The check was stopped." advice="Nothing is known of this sheet yet." actions={<Button onClick={() => void check()}>Check it now</Button>} />
      )}
      {state.stage === 'failed' && (
        <Notice tone="error" title={state.problem.message} advice={state.problem.advice} actions={<Button onClick={() => void check()}>Try again</Button>} />
      )}
      {state.stage === 'empty' && (
        <Notice tone="info" title="This sheet is empty." advice={`Open the sheet that holds the ${kind.title.toLowerCase()}. It is checked as soon as you do.`} testId="empty-sheet" />
      )}
      {state.stage === 'unrecognised' && (
        <>
          <Notice
            tone="info"
            title={`No ${kind.title.toLowerCase()} was recognised on this sheet.`}
            advice="Open the sheet that holds it, or choose the columns yourself below."
            testId="not-a-register"
            actions={other && <Button onClick={() => requestCheck({ pane: other.id })}>Open the {other.title.toLowerCase()} pane</Button>}
          >
            <p>{state.reason}</p>
            {other && <p>It looks like a {other.title.toLowerCase()}.</p>}
          </Notice>
          <ColumnChooser kind={kind} state={state} onChoose={registerCheck.choose} problem={registerCheck.mappingProblem} />
        </>
      )}
      {state.stage === 'checked' && (
        <>
          <ConditionNotices reading={state.reading} />
          {judgedAt && (
            <AsAtField
              key={state.reading.sheetId}
              judgedAt={judgedAt(state.register)}
              given={state.options.asAt}
              onGive={registerCheck.judgeAt}
              problem={registerCheck.asAtProblem}
            />
          )}
          <NextSteps records={count(state.register.recordCount, ...record)} findings={state.findings} extraTabs={extraTabs} onGo={setView} />
          <Tabs
            label="Views of the register"
            selected={view}
            onSelect={setView}
            tabs={[
              { id: 'overview', title: 'Overview' },
              { id: 'findings', title: `Findings (${state.findings.length.toLocaleString('en-GB')})` },
              { id: 'tidy', title: 'Tidy' },
              ...extraTabs,
            ]}
          >
            {view === 'overview' && (
              <>
                <ul className={styles.sentences} aria-label="In short">
                  {state.summary.sentences.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                {figures?.(state.summary)}
                <WithRecords records={records} isWanted={false}>
                  {(register) => overview(register, state.summary)}
                </WithRecords>
                <ColumnChooser kind={kind} state={state} onChoose={registerCheck.choose} problem={registerCheck.mappingProblem} />
              </>
            )}
            {view === 'findings' && <FindingsPanel checks={kind.checks} check={registerCheck} state={state} onTidy={() => setView('tidy')} />}
            {view === 'tidy' && <TidyPanel kind={kind} tidy={tidy} writing={writing} reading={state.reading} />}
            {extraTab && (
              <WithRecords records={records} isWanted>
                {(register) => extraTab.show(register, state.summary, setView)}
              </WithRecords>
            )}
          </Tabs>
        </>
      )}
    </section>
  );
}

/** What an officer wants next, in the order of the tabs. */
function useAhead(): ReadonlyArray<() => Promise<unknown>> {
  const workbook = useWorkbook();
  return useMemo(() => [FindingsPanel.preload, TidyPanel.preload, () => workbook.fetchWriting(), ColumnFields.preload, BatchEntries.preload], [workbook]);
}

function confidenceWords(confidence: number): string {
  const sureness = confidence >= 0.85 ? 'recognised for certain' : confidence >= 0.6 ? 'probably' : 'not certain';
  return `${sureness} (${Math.round(confidence * 100)}%)`;
}

/** Checks again when a ribbon button asks, but not for the request that opened the pane: opening checks anyway. */
function useRequestedCheck(checkRequest: number, check: () => Promise<void>): void {
  const seen = useRef(checkRequest);
  useEffect(() => {
    if (seen.current === checkRequest) return;
    seen.current = checkRequest;
    void check();
  }, [checkRequest, check]);
}

function useSpokenResult<R extends Recognised>(news: CheckState<R> | null, record: readonly [string, string]): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (!news) return;
    if (news.stage === 'checked') {
      announce(`Checked ${news.reading.grid.sheet}: ${count(news.register.recordCount, ...record)}, ${count(news.findings.length, 'finding')}.`);
    } else if (news.stage === 'failed') {
      announce(`${news.problem.message} ${news.problem.advice}`);
    } else if (news.stage === 'empty' || news.stage === 'unrecognised') {
      announce(news.stage === 'empty' ? 'This sheet is empty.' : news.reason);
    }
  }, [announce, news, record]);
}

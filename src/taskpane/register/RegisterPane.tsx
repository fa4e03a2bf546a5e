import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { requestCheck } from '../../commands/paneRequests';
import type { Recognised, RegisterKind } from '../../registers/shared/registerKind';
import { useAnnounce } from '../app/announcer';
import { Notice } from '../shared/Notice';
import { Tabs } from '../shared/Tabs';
import { WorkBar } from '../shared/WorkBar';
import { count } from '../shared/words';
import { AsAtField, type JudgedAt } from './asAt/AsAtField';
import { ColumnChooser } from './columns/ColumnChooser';
import { ConditionNotices } from './ConditionNotices';
import { FindingsPanel } from './findings/FindingsPanel';
import { LastBatch } from './LastBatch';
import { NextSteps } from './NextSteps';
import { useRegisterPaneStyles } from './RegisterPane.styles';
import { ResultNotice } from './ResultNotice';
import { TidyPanel } from './tidy/TidyPanel';
import { useOtherKind } from './useOtherKind';
import { useRegisterCheck, type CheckState } from './useRegisterCheck';
import { useTidy } from './useTidy';
import { useWriting } from './useWriting';
import { WritingBar } from './WritingBar';

export interface RegisterPaneProps<R extends Recognised> {
  readonly kind: RegisterKind<R>;
  /** What one record is called: "risk", "risks". */
  readonly record: readonly [string, string];
  /** The register in figures and pictures. */
  readonly overview: (register: R) => ReactNode;
  /** The day the register was judged at, for registers that are judged at one: the officer is then asked for it. */
  readonly judgedAt?: (register: R) => JudgedAt | null;
  /** Tabs that only this kind of register has, after those that all have. */
  readonly extraTabs?: readonly ExtraTab<R>[];
  readonly checkRequest: number;
}

/** A tab of one kind of register. Its title is also what the officer is offered to do next. */
export interface ExtraTab<R extends Recognised> {
  readonly id: string;
  readonly title: string;
  /** `go` opens another tab by its id. */
  readonly show: (register: R, go: (tab: string) => void) => ReactNode;
}

const NO_TABS: readonly never[] = [];

/** The pane of any kind of register: what was recognised, what was found, and what can be tidied. */
export function RegisterPane<R extends Recognised>({ kind, record, overview, judgedAt, extraTabs = NO_TABS, checkRequest }: RegisterPaneProps<R>) {
  const styles = useRegisterPaneStyles();
  const registerCheck = useRegisterCheck(kind);
  const { state, isBusy, check } = registerCheck;
  const writing = useWriting(kind.id, registerCheck.during);
  const [view, setView] = useState('overview');
  const tidy = useTidy(kind, state, registerCheck.runner, view === 'tidy');
  useRequestedCheck(checkRequest, check);
  useSpokenResult(registerCheck.news, record);
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
                  {kind.summary(state.register).sentences.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                {overview(state.register)}
                <ColumnChooser kind={kind} state={state} onChoose={registerCheck.choose} problem={registerCheck.mappingProblem} />
              </>
            )}
            {view === 'findings' && <FindingsPanel checks={kind.checks} check={registerCheck} state={state} onTidy={() => setView('tidy')} />}
            {view === 'tidy' && <TidyPanel kind={kind} tidy={tidy} writing={writing} reading={state.reading} />}
            {extraTabs.find(({ id }) => id === view)?.show(state.register, setView)}
          </Tabs>
        </>
      )}
    </section>
  );
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

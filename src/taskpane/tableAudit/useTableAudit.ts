import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditWorkbook } from '../../excel/marking/auditWorkbook';
import type { WorkbookPort } from '../../excel/port';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import type { SheetReading } from '../../excel/reading/readSheet';
import type { SheetEvent } from '../../excel/sheetEvents';
import type { Grid } from '../../registers/shared/grid';
import { saying } from '../../registers/shared/pausing';
import { auditInSteps, type AuditProgress, type TableAudit } from '../../registers/table/audit';
import { useSheetWatch, type SheetWatch } from '../shared/useSheetWatch';
import { runInSlices } from '../shared/runInSlices';
import { useWorkbook } from '../workbook';
import { useAuditWorkbook } from './auditWorkbook';
import { picturesOf, type TablePicture } from './picture';
import { gridOf, WHOLE_SHEET, type Scope } from './scope';

/** What is known of the sheet. While it is being audited again, what was known stays. */
export type AuditState =
  | { readonly stage: 'reading' }
  | { readonly stage: 'failed'; readonly problem: ExcelProblem }
  | { readonly stage: 'empty' | 'own-summary'; readonly reading: SheetReading }
  | { readonly stage: 'no-table'; readonly reading: SheetReading; readonly scope: Scope }
  | { readonly stage: 'audited'; readonly reading: SheetReading; readonly scope: Scope; readonly audit: TableAudit; readonly pictures: readonly TablePicture[] };

export interface TableAuditing {
  readonly state: AuditState;
  readonly isBusy: boolean;
  /** How far the audit has come, once it takes long enough to be worth showing. */
  readonly progress: AuditProgress | null;
  /** True when the sheet was changed after an audit that is too long to be repeated unasked. */
  readonly isOutOfDate: boolean;
  /** What is audited: the whole sheet or one area. */
  readonly scope: Scope;
  /** Reads the active sheet and audits it: what was last chosen of it, or what is chosen now. */
  readonly audit: (scope?: Scope) => Promise<void>;
}

/** Milliseconds the sheet must be quiet before it is audited again by itself. */
const QUIET = 700;
/** Milliseconds: an audit that took longer is repeated only when asked for. */
const QUICK = 1000;
/** Milliseconds before progress is shown. */
const PATIENCE = 200;

/** Audits the active sheet: at once, when another sheet comes to the front, when asked, and shortly after a change of the sheet. */
export function useTableAudit(): TableAuditing {
  const workbook = useWorkbook();
  const auditWorkbook = useAuditWorkbook();
  const [state, setState] = useState<AuditState>({ stage: 'reading' });
  const [isBusy, setBusy] = useState(true);
  const [progress, setProgress] = useState<AuditProgress | null>(null);
  const [isOutOfDate, setOutOfDate] = useState(false);
  const [scope, setScope] = useState<Scope>(WHOLE_SHEET);
  const chosen = useRef<Scope>(WHOLE_SHEET);
  const turn = useRef(0);
  const sheetId = useRef('');
  const duration = useRef(0);

  const audit = useCallback(
    async (wanted: Scope = chosen.current) => {
      turn.current += 1;
      const mine = turn.current;
      const isOver = (): boolean => mine !== turn.current;
      const started = performance.now();
      chosen.current = wanted;
      setScope(wanted);
      setBusy(true);
      const onProgress = (made: AuditProgress): void => {
        if (!isOver() && performance.now() - started > PATIENCE) setProgress(made);
      };
      const next = await look(workbook, auditWorkbook, wanted, { isOver, onProgress });
      if (isOver() || !next) return;
      duration.current = performance.now() - started;
      if ('reading' in next) sheetId.current = next.reading.sheetId;
      if ('scope' in next) {
        chosen.current = next.scope;
        setScope(next.scope);
      }
      setState(next);
      setProgress(null);
      setOutOfDate(false);
      setBusy(false);
    },
    [auditWorkbook, workbook],
  );

  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const onSheetEvent = useCallback(
    (event: SheetEvent, watch: SheetWatch) => {
      const comeBack = async (): Promise<void> => {
        // Looking at a summary leaves the audit it is about in the pane.
        const own = await auditWorkbook.summarySheets();
        if (!watch.isOver() && !own.includes(event.sheetId)) await audit(event.sheetId === sheetId.current ? chosen.current : WHOLE_SHEET);
      };
      watch.drop();
      if (event.kind === 'activated') watch.putOff(comeBack, 0);
      else if (event.sheetId !== sheetId.current) return;
      else if (duration.current > QUICK) setOutOfDate(true);
      else watch.putOff(audit, QUIET);
    },
    [audit, auditWorkbook],
  );
  useSheetWatch(audit, onSheetEvent);

  return { state, isBusy, progress, isOutOfDate, scope, audit };
}

interface LookOptions {
  readonly isOver: () => boolean;
  readonly onProgress: (progress: AuditProgress) => void;
}

/** Reads the active sheet and audits it; null when nobody waits for it any more. */
async function look(workbook: WorkbookPort, auditWorkbook: AuditWorkbook, wanted: Scope, options: LookOptions): Promise<AuditState | null> {
  try {
    const reading = await workbook.readSheet();
    if (reading.grid.values.length === 0) return { stage: 'empty', reading };
    const own = await auditWorkbook.summarySheets();
    if (own.includes(reading.sheetId)) return { stage: 'own-summary', reading };
    const scope = wanted.kind === 'selection' && wanted.sheetId !== reading.sheetId ? WHOLE_SHEET : wanted;
    const audited = await runInSlices(auditAndPictures(gridOf(reading.grid, scope)), options);
    if (!audited) return null;
    const { audit } = audited;
    const holdsNothing = audit.coverage.length === 0 && audit.relations.length === 0;
    return holdsNothing ? { stage: 'no-table', reading, scope } : { stage: 'audited', reading, scope, ...audited };
  } catch (thrown) {
    return { stage: 'failed', problem: asProblem(thrown) };
  }
}

/** The audit, and what is drawn of it: of a long sheet that is as much work as a step of the audit. */
function* auditAndPictures(grid: Grid): Generator<AuditProgress, { audit: TableAudit; pictures: readonly TablePicture[] }, void> {
  const audit = yield* auditInSteps(grid);
  return { audit, pictures: yield* saying(picturesOf(audit), { done: 1, total: 1 }) };
}

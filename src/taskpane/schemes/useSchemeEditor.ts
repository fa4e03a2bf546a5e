import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import type { WorkbookScheme } from '../../excel/settings/followScheme';
import { onSchemeChange } from '../../schemes/currentScheme';
import { schemeChanges, type SettingChange } from '../../schemes/inWords';
import { presets } from '../../schemes/presets';
import type { SchemeProblem } from '../../schemes/problems';
import { readScheme } from '../../schemes/readScheme';
import type { Scheme } from '../../schemes/scheme';
import { useAnnounce } from '../app/announcer';
import { useSchemeWorkbook, type SchemeWorkbook } from './schemeWorkbook';

/** What the last saving did, and the setting from before, which can be put back. */
export interface Saved {
  readonly message: string;
  readonly before: unknown;
}

export interface SchemeEditor {
  /** Null while it is being read for the first time. */
  readonly kept: WorkbookScheme | null;
  readonly draft: Scheme;
  /** What keeps the draft from being saved. */
  readonly problems: readonly SchemeProblem[];
  /** What saving would change; none while there are problems. */
  readonly changes: readonly SettingChange[];
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  /** Why the scheme could not be read or saved. */
  readonly failure: ExcelProblem | null;
  readonly saved: Saved | null;
  readonly read: () => Promise<void>;
  /** Replaces parts of the draft. A ready-made scheme that is changed becomes the officer's own. */
  readonly edit: (part: Partial<Scheme>) => void;
  /** Replaces the whole draft. */
  readonly take: (scheme: Scheme) => void;
  readonly drop: () => void;
  readonly save: () => Promise<void>;
  /** Takes the scheme out of the workbook: it is then judged by the default. */
  readonly remove: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** Drafts outlive the pane: the officer may look at a register before saving. */
const drafts = new WeakMap<SchemeWorkbook, Scheme>();

/** The workbook's scheme, a draft of changes to it, and saving with a way back. */
export function useSchemeEditor(): SchemeEditor {
  const workbook = useSchemeWorkbook();
  const announce = useAnnounce();
  const [kept, setKept] = useState<WorkbookScheme | null>(null);
  const [edited, setState] = useState<Scheme | null>(() => drafts.get(workbook) ?? null);
  const [isBusy, setBusy] = useState(true);
  const [failure, setFailure] = useState<ExcelProblem | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const busy = useRef(false);
  const setEdited = useCallback(
    (next: Scheme | null) => {
      setState(next);
      if (next) drafts.set(workbook, next);
      else drafts.delete(workbook);
    },
    [workbook],
  );

  /** One request of the workbook at a time. What fails is told and changes nothing. */
  const during = useCallback(async (work: () => Promise<WorkbookScheme>): Promise<WorkbookScheme | null> => {
    if (busy.current) return null;
    busy.current = true;
    setBusy(true);
    setFailure(null);
    try {
      const next = await work();
      setKept(next);
      return next;
    } catch (thrown) {
      setFailure(asProblem(thrown));
      return null;
    } finally {
      busy.current = false;
      setBusy(false);
    }
  }, []);

  const read = useCallback(async () => void (await during(() => workbook.read())), [during, workbook]);
  useEffect(() => {
    const timer = setTimeout(() => void read(), 0);
    // Another officer may save a scheme: the draft stays, and is compared with what is kept now.
    const stop = onSchemeChange(() => void read());
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [read]);

  const write = useCallback(
    async (next: unknown, message: string, undoable: boolean) => {
      if (!kept) return;
      const before = kept.setting;
      const written = await during(() => workbook.write(before, next));
      if (!written) return;
      setEdited(null);
      setSaved(undoable ? { message, before } : null);
      announce(message);
    },
    [announce, during, kept, setEdited, workbook],
  );

  const base = kept?.scheme ?? presets[0];
  const draft = edited ?? base;
  const reading = useMemo(() => readScheme(draft), [draft]);
  const problems = reading.ok ? NONE : reading.problems;
  const changes = useMemo(() => (reading.ok ? schemeChanges(base, reading.scheme) : []), [base, reading]);
  return {
    kept, draft, problems, changes, isBusy, failure, saved, read,
    isDirty: edited !== null && JSON.stringify(edited) !== JSON.stringify(base),
    edit: (part) => setEdited(asOwn({ ...draft, ...part }, draft)),
    take: setEdited,
    drop: () => setEdited(null),
    save: () => write(draft, `Saved in this workbook: ${draft.name}.`, true),
    remove: () => write(undefined, 'The scheme was taken out of this workbook: the default is used.', true),
    restore: async () => (saved ? write(saved.before, 'The scheme from before was put back.', false) : undefined),
  };
}

const NONE: readonly SchemeProblem[] = [];

/** A ready-made scheme that was changed is no longer what its name says. */
function asOwn(next: Scheme, before: Scheme): Scheme {
  const preset = presets.find(({ id }) => id === before.id);
  if (!preset || next.name !== before.name || next.source !== before.source) return preset ? { ...next, id: 'own' } : next;
  return { ...next, id: 'own', name: 'Own scheme', source: `Based on ${preset.name}.` };
}

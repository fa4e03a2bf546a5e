import { useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { presets } from '../../schemes/presets';
import type { Scheme } from '../../schemes/scheme';
import { Disclosure } from '../shared/Disclosure';
import { Notice } from '../shared/Notice';
import { ChangesPanel } from './ChangesPanel';
import { ProcurementEditor, RegisterEditor, RiskIndexEditor } from './ContractsEditor';
import { ExportPanel, ImportPanel } from './ExchangePanel';
import { ChoiceField } from './fields';
import { BudgetEditor, CaseEditor, NameEditor, RatesEditor } from './OtherEditors';
import { BandsEditor, MatrixEditor, WordsEditor } from './RiskEditor';
import { RulesSheetPanel } from './RulesSheetPanel';
import { useSchemeStyles } from './schemes.styles';
import { useRegisterEffect } from './useOpenRegister';
import { useSchemeEditor, type SchemeEditor } from './useSchemeEditor';

const EDITORS = [
  { id: 'matrix', title: 'Risk matrix', Editor: MatrixEditor },
  { id: 'bands', title: 'Risk bands and appetite', Editor: BandsEditor },
  { id: 'words', title: 'Words for scores, and categories', Editor: WordsEditor },
  { id: 'procurement', title: 'Procurement matrix', Editor: ProcurementEditor },
  { id: 'index', title: 'Contract risk index', Editor: RiskIndexEditor },
  { id: 'register', title: 'Contracts register', Editor: RegisterEditor },
  { id: 'budget', title: 'Budget tolerances', Editor: BudgetEditor },
  { id: 'rates', title: 'Rates and indicators', Editor: RatesEditor },
  { id: 'case', title: 'Names and acronyms', Editor: CaseEditor },
  { id: 'name', title: 'Name and source of the scheme', Editor: NameEditor },
] as const;

/** The scheme pane: the council's own bands, matrices and tolerances, kept in the workbook. */
export default function SchemePane() {
  const styles = useSchemeStyles();
  const editor = useSchemeEditor();
  const { kept, draft, failure, isBusy } = editor;
  const effect = useRegisterEffect(kept?.scheme ?? draft, draft);
  return (
    <section aria-label="Scheme" aria-busy={isBusy}>
      <h2 className={styles.heading} data-testid="scheme-name">
        {kept === null ? 'Scheme' : draft.name}
      </h2>
      {kept === null && failure === null && <Spinner label="Reading the workbook’s scheme…" size="small" />}
      {failure && (
        <Notice tone="error" title={failure.message} advice={failure.advice} testId="scheme-failure" actions={kept === null || failure.code === 'scheme-changed' ? <Button onClick={() => void editor.read()}>Read it again</Button> : undefined} />
      )}
      {kept !== null && (
        <>
          <Origin editor={editor} />
          <SavedNotice editor={editor} />
          {kept.origin !== 'refused' && (
            <>
              <ChangesPanel editor={editor} effect={effect} />
              <PresetChoice draft={draft} onTake={editor.take} />
              {EDITORS.map(({ id, title, Editor }) => (
                <Disclosure key={id} title={title} initiallyOpen={id === 'matrix'} testId={`edit-${id}`}>
                  {() => <Editor draft={draft} edit={editor.edit} />}
                </Disclosure>
              ))}
              <Disclosure title="Import" testId="import">
                {() => <ImportPanel onTake={editor.take} />}
              </Disclosure>
              <Disclosure title="Export" testId="export">
                {() => <ExportPanel scheme={kept.scheme} />}
              </Disclosure>
              <Disclosure title="Rules sheet" testId="rules">
                {() => <RulesSheetPanel scheme={kept.scheme} isDirty={editor.isDirty} />}
              </Disclosure>
            </>
          )}
        </>
      )}
    </section>
  );
}

/** Where the scheme in use comes from. */
function Origin({ editor: { kept, isBusy, remove } }: { editor: SchemeEditor }) {
  const styles = useSchemeStyles();
  const [isSure, setSure] = useState(false);
  if (kept?.origin === 'workbook') {
    return (
      <p className={styles.text} data-testid="scheme-origin">
        Kept in this workbook and used by its panes and functions.{' '}
        <Button size="small" disabledFocusable={isBusy} onClick={() => void remove()}>
          Use the default instead
        </Button>
      </p>
    );
  }
  if (kept?.origin === 'default') {
    return (
      <p className={styles.text} data-testid="scheme-origin">
        This workbook has no scheme of its own, so the default is used: {kept.scheme.name}.
      </p>
    );
  }
  return (
    <Notice
      tone="warning"
      testId="scheme-origin"
      title="The scheme kept in this workbook cannot be used."
      advice="It is left as it is, and the default is used meanwhile. If it is from a newer version of the add-in, update the add-in."
      actions={
        <>
          <Button size="small" disabledFocusable={isBusy} onClick={() => (isSure ? void remove() : setSure(true))}>
            {isSure ? 'Yes, take it out' : 'Take it out of the workbook…'}
          </Button>
          {isSure && (
            <Button size="small" onClick={() => setSure(false)}>
              Leave it
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.list}>
        {kept?.problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function SavedNotice({ editor: { saved, isBusy, restore } }: { editor: SchemeEditor }) {
  if (!saved) return null;
  return (
    <Notice
      tone="success"
      title={saved.message}
      advice="The functions in this workbook were calculated again. Save the workbook to keep it in the file."
      testId="scheme-saved"
      actions={
        <Button size="small" disabledFocusable={isBusy} onClick={() => void restore()}>
          Put back the one from before
        </Button>
      }
    />
  );
}

const NONE = '';

function PresetChoice({ draft, onTake }: { draft: Scheme; onTake: (scheme: Scheme) => void }) {
  const current = presets.find(({ id }) => id === draft.id)?.id ?? NONE;
  const choices = [...(current === NONE ? [{ id: NONE, title: draft.name }] : []), ...presets.map(({ id, name }) => ({ id, title: name }))];
  return (
    <ChoiceField
      label="Start from a ready-made scheme"
      value={current}
      choices={choices}
      onChange={(id) => {
        const preset = presets.find((one) => one.id === id);
        if (preset) onTake(preset);
      }}
    />
  );
}

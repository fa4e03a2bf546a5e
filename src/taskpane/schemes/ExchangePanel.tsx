import { useId, useRef, useState } from 'react';
import { Button, Textarea } from '@fluentui/react-components';
import { exportName, exportScheme } from '../../schemes/exportScheme';
import type { SchemeProblem } from '../../schemes/problems';
import { readSchemeText } from '../../schemes/readScheme';
import type { Scheme } from '../../schemes/scheme';
import { useAnnounce } from '../app/announcer';
import { Notice } from '../shared/Notice';
import { useSchemeStyles } from './schemes.styles';

/** Takes a scheme from a file or from pasted text into the draft. What cannot be used is said place by place, and changes nothing. */
export function ImportPanel({ onTake }: { onTake: (scheme: Scheme) => void }) {
  const styles = useSchemeStyles();
  const announce = useAnnounce();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly SchemeProblem[] | null>(null);
  const take = (json: string): void => {
    const read = readSchemeText(json);
    setProblems(read.ok ? null : read.problems);
    if (read.ok) {
      setText('');
      onTake(read.scheme);
      announce(`Read ${read.scheme.name}. Nothing is saved yet.`);
    } else {
      announce(`It cannot be used. ${read.problems[0]?.message ?? ''}`);
    }
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    take(await chosen.text().catch(() => ''));
    // The same file may be chosen again when it has been put right.
    if (file.current) file.current.value = '';
  };
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-file`}>Scheme file (JSON)</label>
        <input id={`${id}-file`} ref={file} type="file" accept=".json,application/json" className={styles.file} onChange={(event) => void choose(event.target.files?.[0])} />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-text`}>Or paste its text</label>
        <Textarea id={`${id}-text`} size="small" resize="vertical" value={text} onChange={(_event, data) => setText(data.value)} />
      </div>
      <Button size="small" disabledFocusable={text.trim() === ''} onClick={() => take(text)}>
        Read the text
      </Button>
      {problems && (
        <Notice tone="error" title="This scheme cannot be used." advice="Nothing was changed." testId="import-problems">
          <ul className={styles.list}>
            {problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** A scheme as a file, and as text to copy where this Excel does not let a pane save files. */
export function ExportPanel({ scheme }: { scheme: Scheme }) {
  const styles = useSchemeStyles();
  const id = useId();
  const json = exportScheme(scheme);
  const download = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    link.download = exportName(scheme);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  return (
    <>
      <Button size="small" onClick={download}>
        Download {exportName(scheme)}
      </Button>
      <div className={styles.field}>
        <label htmlFor={id}>Or copy its text</label>
        <Textarea id={id} size="small" resize="vertical" readOnly value={json} onFocus={(event) => event.target.select()} />
      </div>
    </>
  );
}

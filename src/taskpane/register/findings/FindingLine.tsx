import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Button, Input } from '@fluentui/react-components';
import { cellName } from '../../../registers/shared/address';
import type { Finding } from '../../../registers/shared/finding';
import { useFindingsStyles } from './FindingsPanel.styles';

/** Longest reason, in characters: it is kept in the workbook with every other. */
const LONGEST_REASON = 250;

export interface FindingLineProps {
  readonly finding: Finding;
  readonly onGoTo: () => void;
  readonly onAccept: (reason: string) => void;
}

/** One finding: its cell, what it says, and the means to accept it. */
export function FindingLine({ finding, onGoTo, onAccept }: FindingLineProps) {
  const styles = useFindingsStyles();
  const [isAccepting, setAccepting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const cancel = (): void => {
    setAccepting(false);
    opener.current?.focus();
  };
  const cell = cellName(finding.row, finding.column);
  return (
    <>
      <div className={styles.line}>
        <FindingButton finding={finding} onClick={onGoTo} />
        <Button
          ref={opener}
          size="small"
          appearance="subtle"
          aria-expanded={isAccepting}
          aria-label={`Accept… ${cell}`}
          onClick={() => setAccepting(!isAccepting)}
        >
          Accept…
        </Button>
      </div>
      {isAccepting && <ReasonForm cell={cell} onAccept={onAccept} onCancel={cancel} />}
    </>
  );
}

/** A finding as a button that goes to its cell. */
export function FindingButton({ finding: { row, column, message }, onClick }: { finding: Finding; onClick: () => void }) {
  const styles = useFindingsStyles();
  return (
    <button type="button" className={styles.finding} onClick={onClick}>
      <span className={styles.cell}>{cellName(row, column)}</span> <span className={styles.message}>{message}</span>
    </button>
  );
}

function ReasonForm({ cell, onAccept, onCancel }: { cell: string; onAccept: (reason: string) => void; onCancel: () => void }) {
  const styles = useFindingsStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onAccept(reason.trim());
    else {
      setMissing(true);
      input.current?.focus();
    }
  };
  return (
    <form className={styles.reasonForm} onSubmit={submit} aria-label={`Accept the finding in ${cell}`}>
      <label htmlFor={id}>Why may it stand?</label>
      <Input
        id={id}
        ref={input}
        size="small"
        className={styles.reason}
        maxLength={LONGEST_REASON}
        value={reason}
        aria-invalid={isMissing}
        aria-describedby={`${id}-note`}
        onChange={(_event, { value }) => setReason(value)}
      />
      <p id={`${id}-note`} className={styles.note}>
        {isMissing ? 'Give a reason, for whoever reads the register next.' : 'It is kept in this workbook. The finding comes back when the cell changes.'}
      </p>
      <div className={styles.formButtons}>
        <Button type="submit" size="small" appearance="primary">
          Accept
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

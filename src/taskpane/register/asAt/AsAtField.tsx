import { useEffect, useId, useRef, useState } from 'react';
import { Button, Input } from '@fluentui/react-components';
import type { ExcelProblem } from '../../../excel/problems';
import { Notice } from '../../shared/Notice';
import { useAsAtStyles } from './AsAtField.styles';
import { dayInWords, isoOf, serialOf } from './days';

/** The day a register is judged at, as a serial number, and where it comes from. */
export interface JudgedAt {
  readonly serial: number;
  readonly source: 'given' | 'sheet' | 'today';
}

export interface AsAtFieldProps {
  readonly judgedAt: JudgedAt | null;
  /** The date the officer gave, as a serial number. */
  readonly given: number | undefined;
  readonly onGive: (serial: number | null) => Promise<void>;
  readonly problem: ExcelProblem | null;
}

/** Asks for the day to judge the register at, and says which day was used. */
export function AsAtField({ judgedAt, given, onGive, problem }: AsAtFieldProps) {
  const styles = useAsAtStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const shown = given === undefined ? '' : isoOf(given);
  // The browser owns what is being typed: React writes to the input only when another date is in force.
  useEffect(() => {
    if (input.current && input.current.value !== shown) input.current.value = shown;
  }, [shown]);

  const read = (text: string): void => {
    const serial = text === '' ? null : serialOf(text);
    const isUnfinished = text === '' && input.current?.validity.badInput === true;
    setWrong(text !== '' && serial === null);
    if (isUnfinished || (text !== '' && serial === null) || serial === (given ?? null)) return;
    void onGive(serial);
  };
  const clear = (): void => {
    if (input.current) input.current.value = '';
    setWrong(false);
    input.current?.focus();
    if (given !== undefined) void onGive(null);
  };

  return (
    <div className={styles.field} data-testid="as-at">
      <div className={styles.row}>
        <label htmlFor={id}>As at</label>
        <Input
          id={id}
          ref={input}
          type="date"
          size="small"
          min="1900-01-01"
          max="9999-12-31"
          defaultValue={shown}
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          onChange={(_event, { value }) => read(value)}
        />
        {given !== undefined && (
          <Button size="small" onClick={clear} aria-label="Clear the as-at date">
            Clear
          </Button>
        )}
      </div>
      <p id={`${id}-note`} className={styles.note} data-testid="judged-at">
        {isWrong ? 'Give a day from 01/01/1900 to 31/12/9999.' : judgedAtText(judgedAt)}
      </p>
      {problem && <Notice tone="warning" title="The as-at date could not be kept in the workbook." advice={problem.advice} />}
    </div>
  );
}

const SOURCES = {
  given: 'the date you gave. It is kept in this workbook.',
  sheet: 'the date in the sheet.',
  today: 'today, because the sheet gives no date.',
} as const;

function judgedAtText(judgedAt: JudgedAt | null): string {
  return judgedAt ? `Judged at ${dayInWords(judgedAt.serial)}, ${SOURCES[judgedAt.source]}` : 'Give a date to judge the register at.';
}

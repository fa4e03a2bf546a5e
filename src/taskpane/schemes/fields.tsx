import { useId, useState } from 'react';
import { Input, mergeClasses, Select, Textarea } from '@fluentui/react-components';
import { isFailure } from '../../rules/failure';
import { readMoney } from '../../rules/money';
import { useSchemeStyles } from './schemes.styles';

export interface NumberFieldProps {
  readonly label: string;
  /** NaN for what cannot be read; null for none. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** Called when the field is emptied; without it an empty field is wrong. */
  readonly onClear?: () => void;
  /** The field shows so many times the value: 100 for a share shown in per cent. */
  readonly scale?: number;
  readonly className?: string;
}

/** A number, written as people write them: 173,000, £50k, 12.5. What is typed stays as typed until another value is in force. */
export function NumberField({ label, value, onChange, onClear, scale = 1, className }: NumberFieldProps) {
  const styles = useSchemeStyles();
  const id = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | null } | null>(null);
  const text = typed && Object.is(typed.value, value) ? typed.text : plain(value, scale);
  const isWrong = Number.isNaN(value);
  const read = (next: string): void => {
    const isCleared = next.trim() === '' && onClear !== undefined;
    const number = numberOf(next) / scale;
    setTyped({ text: next, value: isCleared ? null : number });
    if (isCleared) onClear();
    else onChange(number);
  };
  return (
    <div className={mergeClasses(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} size="small" className={styles.input} inputMode="decimal" value={text} aria-invalid={isWrong} aria-describedby={isWrong ? `${id}-wrong` : undefined} onChange={(_event, data) => read(data.value)} />
      {isWrong && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          Give a number{onClear ? ', or leave it blank' : ''}.
        </p>
      )}
    </div>
  );
}

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** More than one line. */
  readonly isLong?: boolean;
  readonly className?: string;
}

/** A text. */
export function TextField({ label, value, onChange, isLong = false, className }: TextFieldProps) {
  const styles = useSchemeStyles();
  const id = useId();
  return (
    <div className={mergeClasses(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <Textarea id={id} size="small" resize="vertical" value={value} onChange={(_event, data) => onChange(data.value)} />
      ) : (
        <Input id={id} size="small" className={styles.input} value={value} onChange={(_event, data) => onChange(data.value)} />
      )}
    </div>
  );
}

export interface LinesFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

/** A list with one item a line. Blank lines are no items. */
export function LinesField({ label, values, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && linesOf(typed).join('\n') === values.join('\n') ? typed : values.join('\n');
  return (
    <TextField
      label={label}
      isLong
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(linesOf(next));
      }}
    />
  );
}

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: ReadonlyArray<{ readonly id: T; readonly title: string }>;
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One of a few. */
export function ChoiceField<T extends string>({ label, value, choices, onChange, className }: ChoiceFieldProps<T>) {
  const styles = useSchemeStyles();
  const id = useId();
  return (
    <div className={mergeClasses(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={(_event, data) => {
          const chosen = choices.find((choice) => choice.id === data.value);
          if (chosen) onChange(chosen.id);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.title}
          </option>
        ))}
      </Select>
    </div>
  );
}

function numberOf(text: string): number {
  const read = readMoney(text.replace(/\s*%\s*$/, ''), '');
  return text.trim() === '' || isFailure(read) ? NaN : read;
}

function plain(value: number | null, scale: number): string {
  if (value === null || Number.isNaN(value)) return '';
  return (value * scale).toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

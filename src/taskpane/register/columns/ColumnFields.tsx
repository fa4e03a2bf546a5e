import { useId } from 'react';
import { Button, Select } from '@fluentui/react-components';
import type { FieldDefinition, FieldMatch, Mapping } from '../../../registers/shared/registerKind';
import { useColumnChooserStyles } from './ColumnChooser.styles';
import type { ColumnLabel } from './columnLabels';

/** Below this a field's column is called a guess. */
const SURE = 0.7;

export interface ColumnFieldsProps {
  readonly fields: readonly FieldDefinition[];
  /** The column found for each field that was found. */
  readonly found: readonly FieldMatch[];
  /** The columns that the officer has chosen. */
  readonly chosen: Mapping;
  readonly labels: readonly ColumnLabel[];
  readonly onChoose: (mapping: Mapping) => Promise<void>;
}

/** A choice of column for each field, and the button that goes back to what is suggested. */
export function ColumnFields({ fields, found, chosen, labels, onChoose }: ColumnFieldsProps) {
  const styles = useColumnChooserStyles();
  return (
    <>
      <div className={styles.fields}>
        {fields.map((field) => (
          <FieldChoice
            key={field.id}
            field={field}
            match={found.find((match) => match.field === field.id)}
            chosen={chosen[field.id]}
            labels={labels}
            onChange={(column) => void onChoose({ ...chosen, [field.id]: column })}
          />
        ))}
      </div>
      <Button size="small" className={styles.reset} disabledFocusable={Object.keys(chosen).length === 0} onClick={() => void onChoose({})}>
        Use suggested columns
      </Button>
    </>
  );
}

interface FieldChoiceProps {
  readonly field: FieldDefinition;
  readonly match: FieldMatch | undefined;
  readonly chosen: number | null | undefined;
  readonly labels: readonly ColumnLabel[];
  readonly onChange: (column: number | null) => void;
}

function FieldChoice({ field, match, chosen, labels, onChange }: FieldChoiceProps) {
  const styles = useColumnChooserStyles();
  const id = useId();
  const column = chosen === undefined ? match?.column : chosen;
  const note = chosen !== undefined ? ' (chosen by you)' : match && match.confidence < SURE ? ' (a guess)' : '';
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {field.title}
        {note}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={column === undefined || column === null ? '' : String(column)}
        onChange={(_event, { value }) => onChange(value === '' ? null : Number(value))}
      >
        <option value="">Not in this register</option>
        {labels.map(({ column: offered, label }) => (
          <option key={offered} value={offered}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}

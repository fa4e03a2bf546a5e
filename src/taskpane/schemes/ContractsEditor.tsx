import { Button, mergeClasses } from '@fluentui/react-components';
import type { ProcurementMatrix } from '../../rules/procurementStatus';
import { RAG_WORDS, type RagWord } from '../../rules/rag';
import { sumOfWeights } from '../../schemes/consistency';
import { asAtInWords, limitsInWords, months, pounds } from '../../schemes/inWords';
import { AS_AT_RULES, type ContractRiskIndexSettings } from '../../schemes/scheme';
import { ChoiceField, NumberField, TextField } from './fields';
import { MatrixGrid } from './MatrixGrid';
import { RAG_CHOICES, type EditorProps } from './RiskEditor';
import { useSchemeStyles } from './schemes.styles';

const AS_AT_CHOICES = AS_AT_RULES.map((rule) => ({ id: rule, title: asAtInWords(rule) }));

/** The procurement matrix: its squares, and the limits of its stretches of value and months. */
export function ProcurementEditor({ draft, edit }: EditorProps) {
  const styles = useSchemeStyles();
  const matrix = draft.procurementMatrix;
  const columns = limitsInWords(matrix.upToValues, pounds);
  const titles = limitsInWords(matrix.rows.map(({ upToMonths }) => upToMonths), months);
  const set = (procurementMatrix: ProcurementMatrix<RagWord>): void => edit({ procurementMatrix });
  const next = (row: number, column: number): void => {
    const rows = matrix.rows.map((line, i) => (i === row ? { ...line, statuses: line.statuses.map((word, j) => (j === column ? worse(word) : word)) } : line));
    set({ ...matrix, rows });
  };
  return (
    <>
      <MatrixGrid
        caption="Months to the end date (down) and total value (across)"
        testId="procurement-matrix"
        columns={columns}
        rows={matrix.rows.map(({ statuses }, i) => ({ title: titles[i], squares: statuses.map((word, j) => ({ word, rag: word, label: `${titles[i]}, ${columns[j]}: ${word}` })) }))}
        onNext={next}
      />
      <p className={styles.hint}>Press a square for its next colour. A contract past its end date is always Red.</p>
      <Limits
        title="Stretches of value"
        unit="Up to £"
        limits={matrix.upToValues}
        onChange={(i, limit) => set({ ...matrix, upToValues: replaced(matrix.upToValues, i, limit) })}
        onAdd={() => set(withColumn(matrix))}
        onRemove={(i) => set({ upToValues: without(matrix.upToValues, i), rows: matrix.rows.map((row) => ({ ...row, statuses: without(row.statuses, i) })) })}
      />
      <Limits
        title="Stretches of months"
        unit="Up to months"
        limits={matrix.rows.map(({ upToMonths }) => upToMonths)}
        onChange={(i, upToMonths) => set({ ...matrix, rows: matrix.rows.map((row, j) => (j === i ? { ...row, upToMonths } : row)) })}
        onAdd={() => set(withRow(matrix))}
        onRemove={(i) => set({ ...matrix, rows: without(matrix.rows, i) })}
      />
    </>
  );
}

interface LimitsProps {
  readonly title: string;
  readonly unit: string;
  readonly limits: ReadonlyArray<number | null>;
  readonly onChange: (index: number, limit: number) => void;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
}

/** The upper limits of stretches. The last has none. */
function Limits({ title, unit, limits, onChange, onAdd, onRemove }: LimitsProps) {
  const styles = useSchemeStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {limits.slice(0, -1).map((limit, i) => (
        <div key={i} className={styles.row}>
          <NumberField label={`${unit} (${i + 1})`} className={styles.grow} value={limit} onChange={(next) => onChange(i, next)} />
          <Button size="small" aria-label={`Remove ${unit} (${i + 1})`} onClick={() => onRemove(i)}>
            Remove
          </Button>
        </div>
      ))}
      <Button size="small" aria-label={`Add a limit: ${title}`} onClick={onAdd}>
        Add a limit
      </Button>
    </fieldset>
  );
}

/** The criteria of the risk index with their running total, and its colours. */
export function RiskIndexEditor({ draft, edit }: EditorProps) {
  const styles = useSchemeStyles();
  const { contractRiskIndex: index } = draft;
  const sum = sumOfWeights(index.criteria);
  const set = (part: Partial<ContractRiskIndexSettings>): void => edit({ contractRiskIndex: { ...index, ...part } });
  const change = (at: number, part: Partial<ContractRiskIndexSettings['criteria'][number]>): void => set({ criteria: index.criteria.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <>
      {index.criteria.map(({ name, weight }, i) => (
        <div key={i} className={styles.row}>
          <TextField label={`Criterion ${i + 1}`} className={styles.grow} value={name} onChange={(next) => change(i, { name: next })} />
          <NumberField label={`Weight ${i + 1}`} className={styles.narrow} value={weight} onChange={(next) => change(i, { weight: next })} />
          {index.criteria.length > 1 && (
            <Button size="small" aria-label={`Remove criterion ${i + 1}, ${name}`} onClick={() => set({ criteria: without(index.criteria, i) })}>
              Remove
            </Button>
          )}
        </div>
      ))}
      <p role="status" data-testid="weights-total" className={mergeClasses(styles.total, sum !== 100 && styles.short)}>
        {totalText(sum)}
      </p>
      <Button size="small" onClick={() => set({ criteria: [...index.criteria, { name: `Criterion ${index.criteria.length + 1}`, weight: 0 }] })}>
        Add a criterion
      </Button>
      <fieldset className={styles.group}>
        <legend className={styles.subheading}>Colours of the index, 0 to 100</legend>
        {index.bands.map(({ lowest, rag }, i) => {
          const set1 = (part: Partial<ContractRiskIndexSettings['bands'][number]>): void => set({ bands: index.bands.map((band, j) => (j === i ? { ...band, ...part } : band)) });
          return (
            <div key={i} className={styles.row}>
              <NumberField label={`From index (${i + 1})`} className={styles.grow} value={lowest} onChange={(next) => set1({ lowest: next })} />
              <ChoiceField label={`Colour (${i + 1})`} className={styles.grow} value={rag} choices={RAG_CHOICES} onChange={(next) => set1({ rag: next })} />
            </div>
          );
        })}
      </fieldset>
    </>
  );
}

/** When a contract belongs in the register, when it is ending soon, and the day it is judged at. */
export function RegisterEditor({ draft, edit }: EditorProps) {
  return (
    <>
      <NumberField label="A contract belongs in the register from £ (unless the sheet’s title says)" value={draft.registerThreshold} onChange={(registerThreshold) => edit({ registerThreshold })} />
      <NumberField label="It is ending soon within so many days" value={draft.expiringSoonDays} onChange={(expiringSoonDays) => edit({ expiringSoonDays })} />
      <ChoiceField label="Without an as-at date it is judged at" value={draft.asAtRule} choices={AS_AT_CHOICES} onChange={(asAtRule) => edit({ asAtRule })} />
    </>
  );
}

function totalText(sum: number): string {
  if (sum === 100) return 'The weights add to 100.';
  if (Number.isNaN(sum)) return 'The weights must be numbers that add to 100.';
  const by = Math.abs(Math.round((sum - 100) * 1e6) / 1e6);
  return `The weights add to ${sum}: ${by} ${sum < 100 ? 'short of' : 'more than'} 100.`;
}

function worse(word: RagWord): RagWord {
  return RAG_WORDS[(RAG_WORDS.indexOf(word) + 1) % RAG_WORDS.length];
}

/** Another stretch before the open one, with the open one's colours. */
function withColumn({ upToValues, rows }: ProcurementMatrix<RagWord>): ProcurementMatrix<RagWord> {
  const last = upToValues[upToValues.length - 2] ?? 0;
  return { upToValues: [...upToValues.slice(0, -1), last * 2 || 100_000, null], rows: rows.map((row) => ({ ...row, statuses: [...row.statuses, row.statuses[row.statuses.length - 1]] })) };
}

function withRow({ upToValues, rows }: ProcurementMatrix<RagWord>): ProcurementMatrix<RagWord> {
  const open = rows[rows.length - 1];
  const last = rows[rows.length - 2]?.upToMonths ?? 0;
  return { upToValues, rows: [...rows.slice(0, -1), { ...open, upToMonths: last + 12 }, open] };
}

function replaced<T>(items: readonly T[], at: number, item: T): T[] {
  return items.map((old, i) => (i === at ? item : old));
}

function without<T>(items: readonly T[], at: number): T[] {
  return items.filter((_, i) => i !== at);
}

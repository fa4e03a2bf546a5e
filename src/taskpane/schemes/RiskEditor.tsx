import { Button } from '@fluentui/react-components';
import { RAG_WORDS, type RiskBand } from '../../rules/rag';
import { rangesInWords } from '../../schemes/inWords';
import { matrixSquares, resized, withNextBand } from '../../schemes/riskMatrix';
import type { Scheme } from '../../schemes/scheme';
import { ChoiceField, LinesField, NumberField, TextField } from './fields';
import { MatrixGrid } from './MatrixGrid';
import { useSchemeStyles } from './schemes.styles';

export interface EditorProps {
  readonly draft: Scheme;
  readonly edit: (part: Partial<Scheme>) => void;
}

const SIZES = [3, 4, 5].map((size) => ({ id: String(size), title: `1 to ${size}` }));
export const RAG_CHOICES = RAG_WORDS.map((word) => ({ id: word, title: word }));

/** The matrix: how many scores, and the band of each square. */
export function MatrixEditor({ draft, edit }: EditorProps) {
  const styles = useSchemeStyles();
  const { likelihoodWords, impactWords, riskBands } = draft;
  const squares = matrixSquares(draft);
  const exceptions = squares.flat().filter(({ isExcepted }) => isExcepted).length;
  const resize = (likelihoods: number, impacts: number): void => {
    const { likelihoodWords: likelihood, impactWords: impact, riskBands: bands } = resized(draft, likelihoods, impacts);
    edit({ likelihoodWords: likelihood, impactWords: impact, riskBands: bands });
  };
  return (
    <>
      <div className={styles.row}>
        <ChoiceField label="Likelihood scores" className={styles.grow} value={String(likelihoodWords.length)} choices={SIZES} onChange={(size) => resize(Number(size), impactWords.length)} />
        <ChoiceField label="Impact scores" className={styles.grow} value={String(impactWords.length)} choices={SIZES} onChange={(size) => resize(likelihoodWords.length, Number(size))} />
      </div>
      <MatrixGrid
        caption="Likelihood (down) and impact (across)"
        testId="risk-matrix"
        columns={impactWords.map((word, i) => `${i + 1} ${word}`)}
        rows={squares.map((row) => ({
          title: `${row[0]?.likelihood ?? ''} ${likelihoodWords[(row[0]?.likelihood ?? 1) - 1] ?? ''}`,
          squares: row.map(({ likelihood, impact, rating, band, isExcepted }) => ({
            word: band?.level ?? '–',
            rag: band?.rag ?? null,
            isMarked: isExcepted,
            label: `Likelihood ${likelihood}, impact ${impact}, rating ${rating}: ${band ? `${band.level}, ${band.rag}` : 'no band'}${isExcepted ? ', set apart from its rating' : ''}`,
          })),
        }))}
        onNext={(row, column) => edit({ riskBands: withNextBand(riskBands, squares[row][column]) })}
      />
      <p className={styles.hint}>
        Press a square to put it into the next band. {exceptions === 0 ? 'Every square stands where its rating puts it.' : `${exceptions} ${exceptions === 1 ? 'square stands' : 'squares stand'} apart from ${exceptions === 1 ? 'its' : 'their'} rating (dashed).`}
      </p>
      {exceptions > 0 && (
        <Button size="small" onClick={() => edit({ riskBands: riskBands.map(({ squares: _, ...band }) => band) })}>
          Put every square where its rating puts it
        </Button>
      )}
    </>
  );
}

/** The bands, lowest first: name, where each starts, and its colour; and the appetite line. */
export function BandsEditor({ draft, edit }: EditorProps) {
  const styles = useSchemeStyles();
  const { riskBands, riskAppetite } = draft;
  const ranges = rangesInWords(draft);
  const change = (index: number, part: Partial<RiskBand>): void => edit({ riskBands: riskBands.map((band, i) => (i === index ? { ...band, ...part } : band)) });
  const add = (): void => {
    const last = riskBands[riskBands.length - 1];
    edit({ riskBands: [...riskBands, { lowest: (last?.lowest ?? 0) + 1, level: `Band ${riskBands.length + 1}`, rag: 'Red' }] });
  };
  return (
    <>
      {riskBands.map(({ level, lowest, rag }, i) => (
        <fieldset key={i} className={styles.group}>
          <legend className={styles.legend}>
            Band {i + 1}: ratings {ranges[i]}
          </legend>
          <div className={styles.row}>
            <TextField label="Level" className={styles.grow} value={level} onChange={(next) => change(i, { level: next })} />
            <NumberField label="From rating" className={styles.narrow} value={lowest} onChange={(next) => change(i, { lowest: next })} />
            <ChoiceField label="Colour" className={styles.narrow} value={rag} choices={RAG_CHOICES} onChange={(next) => change(i, { rag: next })} />
            {riskBands.length > 1 && (
              <Button size="small" aria-label={`Remove band ${i + 1}, ${level}`} onClick={() => edit({ riskBands: riskBands.filter((_, j) => j !== i) })}>
                Remove
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <Button size="small" onClick={add}>
        Add a band
      </Button>
      <NumberField label="Appetite line: highest rating the council is content to carry (blank for none)" value={riskAppetite} onChange={(next) => edit({ riskAppetite: next })} onClear={() => edit({ riskAppetite: null })} />
    </>
  );
}

/** What the scores are called, and the categories. */
export function WordsEditor({ draft, edit }: EditorProps) {
  const styles = useSchemeStyles();
  const fields = (title: string, words: readonly string[], onWords: (words: string[]) => void) => (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {words.map((word, i) => (
        <TextField key={i} label={`${title} ${i + 1}`} value={word} onChange={(next) => onWords(words.map((old, j) => (j === i ? next : old)))} />
      ))}
    </fieldset>
  );
  return (
    <>
      {fields('Likelihood', draft.likelihoodWords, (likelihoodWords) => edit({ likelihoodWords }))}
      {fields('Impact', draft.impactWords, (impactWords) => edit({ impactWords }))}
      <LinesField label="Risk categories, one a line" values={draft.riskCategories} onChange={(riskCategories) => edit({ riskCategories })} />
    </>
  );
}

import { Notice } from '../shared/Notice';
import type { ResultMessage } from './resultMessages';
import { useWritingStyles } from './writing.styles';

/** What became of the last tidy or undo. */
export function ResultNotice({ result }: { result: ResultMessage | null }) {
  const styles = useWritingStyles();
  if (!result) return null;
  const details = result.details ?? [];
  return (
    <Notice tone={result.tone} title={result.title} advice={result.advice} testId="result">
      {details.length > 0 && (
        <ul className={styles.details}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

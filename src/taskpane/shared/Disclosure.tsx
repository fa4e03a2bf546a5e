import { useId, useState, type ReactNode } from 'react';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useDisclosureStyles } from './Disclosure.styles';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly initiallyOpen?: boolean;
  readonly testId?: string;
  /** Built only while open. */
  readonly children: () => ReactNode;
}

/** A heading that opens and closes what stands under it. */
export function Disclosure({ title, initiallyOpen = false, testId, children }: DisclosureProps) {
  const styles = useDisclosureStyles();
  const [isOpen, setOpen] = useState(initiallyOpen);
  const content = useId();
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.section} data-testid={testId}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={isOpen ? content : undefined} onClick={() => setOpen(!isOpen)}>
          <Chevron className={styles.chevron} aria-hidden />
          <span className={styles.title}>{title}</span>
        </button>
      </h3>
      {isOpen && (
        <div id={content} className={styles.content}>
          {children()}
        </div>
      )}
    </section>
  );
}

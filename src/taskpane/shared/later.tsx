import { createElement, useEffect, useSyncExternalStore, type FunctionComponent, type ReactNode } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { useAnnounce } from '../app/announcer';
import { useLaterStyles } from './later.styles';
import { Notice } from './Notice';

/** What `later` adds to a component. */
export interface Fetchable {
  /** Fetches the component's code ahead of need. It never fails: what could not be fetched is fetched again when it is shown. */
  readonly preload: () => Promise<void>;
}

/**
 * A component whose code is in a file of its own, fetched ahead of need or when it is first shown. Until it is there it says so
 * in its place; where it cannot be fetched, as without a connection, it says that too and offers to try again (which React's
 * own `lazy` cannot do). Once there, it is shown at once.
 */
export function later<C extends (props: never) => ReactNode>(load: () => Promise<C>): C & Fetchable {
  const parcel = new Parcel(load);
  function Later(props: object): ReactNode {
    const { content, hasFailed } = useSyncExternalStore(parcel.watch, parcel.look);
    useEffect(() => {
      void parcel.preload();
    }, []);
    if (content) return createElement(content as unknown as FunctionComponent<object>, props);
    return hasFailed ? <NotFetched onRetry={() => void parcel.preload()} /> : <Opening />;
  }
  return Object.assign(Later, { preload: parcel.preload }) as unknown as C & Fetchable;
}

interface Look<C> {
  readonly content: C | null;
  readonly hasFailed: boolean;
}

const NOTHING_YET = { content: null, hasFailed: false };

/** Something that is fetched, and those who wait for it. */
class Parcel<C> {
  private state: Look<C> = NOTHING_YET;
  private underWay: Promise<void> | null = null;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly load: () => Promise<C>) {}

  readonly look = (): Look<C> => this.state;

  readonly watch = (listener: () => void): (() => void) => {
    this.waiting.add(listener);
    return () => {
      this.waiting.delete(listener);
      if (this.waiting.size === 0 && this.state.hasFailed) this.state = NOTHING_YET;
    };
  };

  readonly preload = (): Promise<void> => {
    if (this.state.content) return Promise.resolve();
    if (this.state.hasFailed) this.tell(NOTHING_YET);
    this.underWay ??= this.load().then(
      (content) => this.end({ content, hasFailed: false }),
      // A failure that nobody saw is none: whoever opens it has it fetched again.
      () => this.end({ content: null, hasFailed: this.waiting.size > 0 }),
    );
    return this.underWay;
  };

  private end(state: Look<C>): void {
    this.underWay = null;
    this.tell(state);
  }

  private tell(state: Look<C>): void {
    this.state = state;
    for (const listener of [...this.waiting]) listener();
  }
}

/** Keeps some room, so that what is fetched does not push in suddenly; the wheel comes only if it takes a while. */
function Opening() {
  const styles = useLaterStyles();
  return (
    <div className={styles.room} data-testid="opening">
      <Spinner label="Opening…" aria-label="Opening" size="small" delay={200} />
    </div>
  );
}

const TITLE = 'This part could not be fetched.';
const ADVICE = 'Check the connection, then try again. If it happens again, close the pane and open it again.';

function NotFetched({ onRetry }: { onRetry: () => void }) {
  const announce = useAnnounce();
  useEffect(() => announce(`${TITLE} ${ADVICE}`), [announce]);
  return (
    <Notice
      tone="error"
      title={TITLE}
      advice={ADVICE}
      actions={<Button onClick={onRetry}>Try again</Button>}
      testId="not-fetched"
    />
  );
}

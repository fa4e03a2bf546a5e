// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { later } from '../../../src/taskpane/shared/later';
import { useFetchAhead } from '../../../src/taskpane/shared/useFetchAhead';
import { expectAccessible } from '../support/renderPane';

afterEach(cleanup);

function Greeting({ name }: { name: string }) {
  return <p>Hello, {name}</p>;
}

/** A component whose first attempts to be fetched fail. */
function failing(times: number) {
  let attempts = 0;
  const Part = later(async () => {
    attempts += 1;
    if (attempts <= times) throw new Error('Loading chunk 7 failed.');
    return Greeting;
  });
  return { Part, attempts: () => attempts };
}

describe('a component whose code comes later', () => {
  it('holds its place until it is there', async () => {
    let arrive: (part: typeof Greeting) => void = () => undefined;
    const Part = later(() => new Promise<typeof Greeting>((resolve) => { arrive = resolve; }));
    render(<Part name="Ada" />);
    expect(screen.getByTestId('opening')).toBeTruthy();
    arrive(Greeting);
    expect(await screen.findByText('Hello, Ada')).toBeTruthy();
    expect(screen.queryByTestId('opening')).toBeNull();
  });

  it('is shown at once when it was fetched ahead, and fetched once only', async () => {
    const { Part, attempts } = failing(0);
    await Promise.all([Part.preload(), Part.preload()]);
    render(<Part name="Ada" />);
    expect(screen.getByText('Hello, Ada')).toBeTruthy();
    expect(attempts()).toBe(1);
  });

  it('says so in plain words when it cannot be fetched, and tries again when asked', async () => {
    const { Part } = failing(2);
    render(<main><h1>Pane</h1><Part name="Ada" /></main>);
    const again = async () => userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect((await screen.findByTestId('not-fetched')).textContent).toContain('Check the connection');
    expect(document.body.textContent).not.toContain('chunk');
    await expectAccessible();
    await again();
    await again();
    expect(await screen.findByText('Hello, Ada')).toBeTruthy();
    expect(screen.queryByTestId('not-fetched')).toBeNull();
  });

  it('is fetched again when it is opened after a failure that nobody saw, or that was left', async () => {
    const { Part, attempts } = failing(2);
    await Part.preload();
    const first = render(<Part name="Ada" />);
    expect(await screen.findByTestId('not-fetched')).toBeTruthy();
    first.unmount();
    render(<Part name="Ada" />);
    expect(screen.queryByTestId('not-fetched')).toBeNull();
    expect(await screen.findByText('Hello, Ada')).toBeTruthy();
    expect(attempts()).toBe(3);
  });
});

describe('fetching ahead', () => {
  it('waits until it is due, goes in order, and goes on after a failure', async () => {
    const fetched: string[] = [];
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => { end = resolve; });
    const fetches = [
      async () => { fetched.push('first'); },
      async () => { fetched.push('second'); throw new Error('offline'); },
      async () => { fetched.push('third'); end(); },
    ];
    const Pane = ({ isDue }: { isDue: boolean }) => {
      useFetchAhead(isDue, fetches);
      return null;
    };
    const view = render(<Pane isDue={false} />);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetched).toEqual([]);
    view.rerender(<Pane isDue />);
    await ended;
    expect(fetched).toEqual(['first', 'second', 'third']);
  });
});

// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/excel/problems';
import type { Recognised } from '../../../src/registers/shared/registerKind';
import { useRecords } from '../../../src/taskpane/register/records/useRecords';
import { WithRecords } from '../../../src/taskpane/register/records/WithRecords';
import type { CheckState } from '../../../src/taskpane/register/useRegisterCheck';
import { directRunner } from '../../../src/taskpane/register/work/directRunner';
import type { RegisterRunner } from '../../../src/taskpane/register/work/runner';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import { FakeWorkbook, sampleValues } from '../support/fakeWorkbook';
import { expectAccessible } from '../support/renderPane';
import { testKind } from '../support/testKind';

afterEach(cleanup);

/** A register as it was judged, its records left out unless they are told to be there. */
async function checked(isLong: boolean): Promise<CheckState<Recognised>> {
  const reading = await new FakeWorkbook(sampleValues()).readSheet();
  const options = { mapping: {}, today: 45_400 };
  const recognition = testKind.recognise(reading.grid, options);
  if (!recognition.ok) throw new Error(recognition.reason);
  const { register } = recognition;
  return { stage: 'checked', reading, options, register, whole: isLong ? null : register, summary: testKind.summary(register), found: [], findings: [], accepted: [], lapsed: [] };
}

interface ViewProps {
  readonly state: CheckState<Recognised>;
  readonly runner: RegisterRunner;
  readonly isWanted: boolean;
}

function View({ state, runner, isWanted }: ViewProps) {
  const records = useRecords(testKind, state, runner, isWanted);
  return <WithRecords records={records} isWanted={isWanted}>{({ recordCount }) => <p>{recordCount} records drawn</p>}</WithRecords>;
}

function show(props: ViewProps) {
  render(<WorkbookProvider value={new FakeWorkbook(sampleValues())}><main><h1>Records</h1><View {...props} /></main></WorkbookProvider>);
  return userEvent.setup();
}

describe('what is made from all the records', () => {
  it('is shown at once where they are there', async () => {
    show({ state: await checked(false), runner: directRunner, isWanted: false });
    expect(screen.getByText('3 records drawn')).toBeTruthy();
  });

  it('is offered for a long register, and shown when it is asked for', async () => {
    const officer = show({ state: await checked(true), runner: directRunner, isWanted: false });
    expect(screen.getByTestId('records-wanted').textContent).toContain('This register is long.');
    await expectAccessible();
    await officer.click(screen.getByRole('button', { name: 'Show the rest' }));
    expect(await screen.findByText('3 records drawn')).toBeTruthy();
  });

  it('is fetched unasked where a view cannot do without, and can be stopped', async () => {
    const waiting: RegisterRunner = {
      ...directRunner,
      whole: (_use, _grid, _options, { signal }) => new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Cancelled()));
      }),
    };
    const officer = show({ state: await checked(true), runner: waiting, isWanted: true });
    await officer.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect((await screen.findByTestId('records-wanted')).textContent).toContain('The fetching was stopped.');
  });

  it('says what went wrong and tries again', async () => {
    let tries = 0;
    const failing: RegisterRunner = {
      ...directRunner,
      whole: (...all) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('gone')) : directRunner.whole(...all);
      },
    };
    const officer = show({ state: await checked(true), runner: failing, isWanted: true });
    await officer.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('3 records drawn')).toBeTruthy());
  });
});

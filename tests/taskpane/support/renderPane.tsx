import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { AnnouncerProvider } from '../../../src/taskpane/app/announcer';
import { RegisterPane } from '../../../src/taskpane/register/RegisterPane';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import type { FakeWorkbook } from './fakeWorkbook';
import { testKind } from './testKind';

afterEach(cleanup);

const RECORD = ['record', 'records'] as const;

/** The pane of the test register over a workbook, with an officer to use it. */
export function renderPane(workbook: FakeWorkbook, checkRequest = 0) {
  const officer = userEvent.setup();
  const tree = (request: number) => (
    <AnnouncerProvider>
      <WorkbookProvider value={workbook}>
        <main>
          <h1>Scrutiny for Excel</h1>
          <RegisterPane kind={testKind} record={RECORD} checkRequest={request} overview={() => <p>Picture of the register</p>} />
        </main>
      </WorkbookProvider>
    </AnnouncerProvider>
  );
  const view = render(tree(checkRequest));
  return { officer, ask: (request: number) => view.rerender(tree(request)) };
}

/** Once the code of what was opened has come. */
export async function opened(): Promise<void> {
  await waitFor(() => expect(screen.queryByTestId('opening')).toBeNull());
}

/** The pane once the sheet has been checked, open at a tab. */
export async function openTab(workbook: FakeWorkbook, tab: RegExp) {
  const pane = renderPane(workbook);
  await pane.officer.click(await screen.findByRole('tab', { name: tab }));
  await opened();
  return pane;
}

/** Expects no accessibility fault that can be seen without drawing (colour contrast needs a browser). */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

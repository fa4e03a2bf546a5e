import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import type { CellValue } from '../../../../src/registers/shared/grid';
import { AnnouncerProvider } from '../../../../src/taskpane/app/announcer';
import { AuditWorkbookProvider } from '../../../../src/taskpane/tableAudit/auditWorkbook';
import TableAuditPane from '../../../../src/taskpane/tableAudit/TableAuditPane';
import { WorkbookProvider } from '../../../../src/taskpane/workbook';
import { FakeWorkbook } from '../../support/fakeWorkbook';
import { FakeAuditWorkbook } from './fakeAuditWorkbook';

// An audit goes on in slices: a busy computer may take a while over what usually takes a moment.
configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);

/** A table whose second total is one too many, and a text that quotes the first. */
export function complaints(secondTotal = 296): CellValue[][] {
  return [
    ['Complaints received', '', ''],
    ['Division', '2016/17', '2017/18'],
    ['Adults', 245, 183],
    ['Housing', 126, 112],
    ['Total', 371, secondTotal],
    ['', '', ''],
    ['The Council received 371 complaints in 2016/17.', '', ''],
  ];
}

/** The pane of the table audit over a sheet, with an officer to use it. */
export function renderAudit(values: CellValue[][], auditWorkbook = new FakeAuditWorkbook()) {
  const workbook = new FakeWorkbook(values, 'Complaints');
  const officer = userEvent.setup({ delay: null });
  const tree = (request: number) => (
    <AnnouncerProvider>
      <WorkbookProvider value={workbook}>
        <AuditWorkbookProvider value={auditWorkbook}>
          <main>
            <h1>Scrutiny for Excel</h1>
            <TableAuditPane checkRequest={request} />
          </main>
        </AuditWorkbookProvider>
      </WorkbookProvider>
    </AnnouncerProvider>
  );
  const view = render(tree(0));
  return { workbook, auditWorkbook, officer, ask: (request: number) => view.rerender(tree(request)) };
}

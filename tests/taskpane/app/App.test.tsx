// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requestCheck } from '../../../src/commands/paneRequests';
import { App } from '../../../src/taskpane/app/App';
import type { PaneProps } from '../../../src/taskpane/panes';
import { later } from '../../../src/taskpane/shared/later';
import { FakeWorkbook, sampleValues } from '../support/fakeWorkbook';
import { expectAccessible } from '../support/renderPane';

const paneOf = (component: (props: PaneProps) => React.JSX.Element) => later(async () => component);

beforeEach(() => vi.stubGlobal('Office', { context: {} }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('App', () => {
  it('shows the product name and the only pane, without a navigation of one entry', async () => {
    render(<App workbook={new FakeWorkbook(sampleValues())} panes={[{ id: 'a', title: 'First', component: paneOf(() => <p>First pane</p>) }]} />);
    expect(await screen.findByText('First pane')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Scrutiny for Excel' })).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
    await expectAccessible();
  });

  it('moves between panes, and where a ribbon button points', async () => {
    const panes = [
      { id: 'a', title: 'First', component: paneOf(() => <p>First pane</p>) },
      { id: 'b', title: 'Second', component: paneOf(({ checkRequest }) => <p>Second pane, asked {checkRequest}</p>) },
    ];
    render(<App workbook={new FakeWorkbook(sampleValues())} panes={panes} />);
    expect(await screen.findByText('First pane')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Second' }));
    expect(await screen.findByText('Second pane, asked 0')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'First' }));
    requestCheck({ pane: 'b' });
    expect(await screen.findByText('Second pane, asked 1')).toBeTruthy();
    await expectAccessible();
  });

  it('shows a plain message in place of a pane that fails, and starts it again', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let fails = true;
    const component = paneOf(() => {
      if (fails) throw new Error('secret detail');
      return <p>Working pane</p>;
    });
    render(<App workbook={new FakeWorkbook(sampleValues())} panes={[{ id: 'a', title: 'First', component }]} />);
    expect(await screen.findByRole('group', { name: 'This pane stopped working.' })).toBeTruthy();
    expect(document.body.textContent).not.toContain('secret detail');
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect(await screen.findByText('Working pane')).toBeTruthy();
    silence.mockRestore();
  });

  it.each(['#292929', '#FFFFFF'])('follows an Office theme of background %s', async (bodyBackgroundColor) => {
    vi.stubGlobal('Office', { context: { officeTheme: { bodyBackgroundColor } } });
    render(<App workbook={new FakeWorkbook(sampleValues())} panes={[]} />);
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('');
    expect(rules).toContain(`--colorNeutralBackground1: ${bodyBackgroundColor.toLowerCase()}`);
  });
});

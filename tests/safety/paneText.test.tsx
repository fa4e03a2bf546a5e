// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeWorkbook } from '../taskpane/support/fakeWorkbook';
import { openTab, renderPane } from '../taskpane/support/renderPane';

const SCRIPT = '<script>window.wasRun = true</script>';
const IMAGE = '<img src=x onerror="window.wasRun = true">';

function nothingWasRun(): void {
  expect(document.querySelector('script, img, iframe, object, svg[onload], [onerror]')).toBeNull();
  expect('wasRun' in window).toBe(false);
}

it('markup in cells is shown as text in the findings', async () => {
  await openTab(new FakeWorkbook([['Ref', 'Owner'], [SCRIPT, ''], [IMAGE, '']]), /finding/i);
  expect((await screen.findAllByText((text) => text.includes(SCRIPT))).length).toBeGreaterThan(0);
  nothingWasRun();
});

it('markup in cells is shown as text in the preview', async () => {
  const { officer } = await openTab(new FakeWorkbook([['Ref', 'Owner'], [IMAGE, 'x']]), /tidy/i);
  for (const button of screen.queryAllByRole('button', { expanded: false })) await officer.click(button);
  expect(document.body.textContent).toContain('onerror');
  nothingWasRun();
});

it('markup in a sheet’s name and in headings is shown as text', async () => {
  renderPane(new FakeWorkbook([[SCRIPT, 'Owner'], ['r1', 'x']], IMAGE));
  expect((await screen.findAllByText((text) => text.includes('<img'))).length).toBeGreaterThan(0);
  nothingWasRun();
});

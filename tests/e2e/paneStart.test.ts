import { expect, it } from 'vitest';
import { violationsIn } from './support/accessibility';
import { useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage();

// The size check counts the scripts that the page names: this is what makes them the whole of the first load.
it('a start checks the register with the scripts its page names and no other, and says which parts could not be fetched later', async () => {
  const { page } = host;
  const named = await host.pane.evaluate(() => [...document.scripts].map(({ src }) => src));
  expect(named.filter((address) => address.endsWith('/taskpane.js'))).toHaveLength(1);
  const others = (address: URL): boolean => address.pathname.endsWith('.js') && !address.pathname.startsWith('/lib/') && !named.includes(address.href);
  await page.route(others, (route) => route.abort());

  const reloaded = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/taskpane.html'));
  await host.pane.evaluate(() => { location.reload(); });
  const pane = await reloaded;
  await pane.getByTestId('recognised').waitFor();
  expect(await pane.getByTestId('levels').innerText()).toMatch(/High \(Red\)\s+10 \(40%\)\s+3 \(12%\)/);
  expect(await pane.getByRole('tab', { name: /^Findings/ }).innerText()).toMatch(/Findings \([1-9]\d*\)/);

  await pane.getByRole('tab', { name: /^Findings/ }).click();
  await pane.getByText('This part could not be fetched.').first().waitFor();
  await eventually(() => violationsIn(pane)).toEqual([]);
  await page.unroute(others);
  await pane.getByRole('button', { name: 'Try again' }).click();
  await pane.getByTestId('findings-red-without-action').waitFor();
});

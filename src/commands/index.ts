import { requestCheck } from './paneRequests';

/** Ribbon buttons, by the names the manifest gives their functions. */
export function registerCommands(): void {
  Office.actions.associate('showScrutiny', (event: Office.AddinCommands.Event) => run(event, () => undefined));
  Office.actions.associate('checkRiskRegister', (event: Office.AddinCommands.Event) => run(event, () => requestCheck({ pane: 'risk' })));
}

/** Shows the pane, then does the button's work. Excel greys the button until it is told that the command is over, so it always is. */
async function run(event: Office.AddinCommands.Event, work: () => void): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    work();
  } catch {
    // An Excel that cannot show the pane from a command still opens it from its own button: nothing to report to.
  } finally {
    event.completed();
  }
}

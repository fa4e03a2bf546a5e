import { button, element } from './elements';

/** The pane's place on the page: its title, its close button, and whether it is shown. */
export class Pane {
  readonly place = element('pane-frame');
  private readonly panel = element('pane');
  private readonly splitter = element('splitter');

  constructor(title: string, close: () => void) {
    element('pane-title').textContent = title;
    button('pane-close').addEventListener('click', close);
  }

  /** A hidden pane goes on running: the custom functions live in it. */
  set visible(visible: boolean) {
    for (const part of [this.panel, this.splitter]) part.classList.toggle('closed', !visible);
  }

  get visible(): boolean {
    return !this.panel.classList.contains('closed');
  }
}

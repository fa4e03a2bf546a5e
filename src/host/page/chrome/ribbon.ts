import type { Manifest, ManifestButton } from '../manifest';
import type { Ribbon as RibbonState } from '../../protocol';
import { element } from './elements';

export interface RibbonActions {
  togglePane(): void;
  runCommand(button: ManifestButton, name: string): void;
}

/** The strip of buttons that the manifest asks for. */
export class Ribbon {
  private readonly strip = element('ribbon');
  private readonly paneButtons: HTMLButtonElement[] = [];
  private readonly commandButtons: HTMLButtonElement[] = [];
  private ready = false;
  private state: RibbonState | undefined;

  constructor(manifest: Manifest, actions: RibbonActions) {
    const group = document.createElement('span');
    group.className = 'ribbon-group';
    group.textContent = manifest.group;
    this.strip.append(group, ...manifest.buttons.map((button) => this.makeButton(button, actions)));
  }

  /** Shows whether the pane is open. */
  set paneOpen(open: boolean) {
    for (const button of this.paneButtons) button.setAttribute('aria-pressed', String(open));
  }

  /** Commands can run only while the add-in is there to run them. */
  set addinReady(ready: boolean) {
    this.ready = ready;
    this.show();
  }

  /** Shows what the add-in has enabled, disabled and hidden. */
  follow(state: RibbonState): void {
    this.state = state;
    this.show();
  }

  private show(): void {
    const usable = (button: HTMLButtonElement) => this.state?.isEnabled(button.id) ?? true;
    for (const button of this.paneButtons) button.disabled = !usable(button);
    for (const button of this.commandButtons) button.disabled = !this.ready || !usable(button);
    for (const button of [...this.paneButtons, ...this.commandButtons]) button.hidden = !(this.state?.isVisible(button.id) ?? true);
  }

  private makeButton(button: ManifestButton, actions: RibbonActions): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.id = button.id;
    made.className = 'ribbon-button';
    made.title = button.tip;
    if (button.icon) {
      const icon = document.createElement('img');
      icon.src = button.icon;
      icon.alt = '';
      icon.width = icon.height = 18;
      made.append(icon);
    }
    made.append(button.label);
    const { action } = button;
    if (action.kind === 'command') {
      made.disabled = true;
      made.addEventListener('click', () => actions.runCommand(button, action.name));
      this.commandButtons.push(made);
    } else {
      made.addEventListener('click', () => actions.togglePane());
      this.paneButtons.push(made);
    }
    return made;
  }
}

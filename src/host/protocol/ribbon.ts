import type { RibbonState } from './services';

/** The state of the add-in's buttons and tabs. All are enabled and shown until the add-in says otherwise. */
export class Ribbon implements RibbonState {
  private readonly disabled = new Set<string>();
  private readonly hidden = new Set<string>();

  constructor(private readonly changed: (ribbon: Ribbon) => void = () => undefined) {}

  isEnabled(id: string): boolean {
    return !this.disabled.has(id);
  }

  setEnabled(id: string, enabled: boolean): void {
    if (enabled) this.disabled.delete(id);
    else this.disabled.add(id);
    this.changed(this);
  }

  isVisible(id: string): boolean {
    return !this.hidden.has(id);
  }

  setVisible(id: string, visible: boolean): void {
    if (visible) this.hidden.delete(id);
    else this.hidden.add(id);
    this.changed(this);
  }
}

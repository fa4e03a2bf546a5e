import { button, element } from './elements';

/** The band under the top bar that says plainly what went wrong, until it is dismissed or something else succeeds. */
export class Notice {
  private readonly band = element('notice');
  private readonly text = element('notice-text');

  constructor() {
    button('notice-close').addEventListener('click', () => this.clear());
  }

  show(message: string): void {
    this.text.textContent = message;
    this.band.hidden = false;
  }

  clear(): void {
    this.band.hidden = true;
    this.text.textContent = '';
  }
}

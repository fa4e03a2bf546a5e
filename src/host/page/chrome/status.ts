import { element } from './elements';

/** Work shorter than this shows nothing: a status that flickers tells nobody anything. */
const SHOW_AFTER_MS = 150;

/** The left end of the status bar: what has just happened, and over it what is under way. */
export class Status {
  private readonly text = element('status');
  private lasting = 'Starting…';
  private readonly working = new Map<symbol, string>();

  /** Says what has happened; stays until the next thing happens. */
  say(text: string): void {
    this.lasting = text;
    this.show();
  }

  /** Says what is under way until the work is over, however it ends. */
  async during<T>(text: string, work: Promise<T>): Promise<T> {
    const key = Symbol(text);
    const timer = setTimeout(() => {
      this.working.set(key, text);
      this.show();
    }, SHOW_AFTER_MS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.working.delete(key);
      this.show();
    }
  }

  private show(): void {
    this.text.textContent = [...this.working.values()].at(-1) ?? this.lasting;
  }
}

import { followCellMessage } from './chrome/cellMessage';
import { button, element } from './chrome/elements';
import { download, setUpFileControls } from './chrome/fileControls';
import { Notice } from './chrome/notice';
import { Pane } from './chrome/pane';
import { Ribbon as RibbonStrip } from './chrome/ribbon';
import { setUpSamplesMenu } from './chrome/samplesMenu';
import { setUpSplitter } from './chrome/splitter';
import { Status } from './chrome/status';
import type { PaneExit } from '../protocol';
import { Session, type Addin } from './session';
import { blankSource, sampleSource, sourceOf, type Source } from './sources';
import { FIRST_SAMPLE } from './samples';

/** Where the keyboard is when it is neither in the grid nor in the add-in. */
const BARS = ['top-bar', 'ribbon', 'notice', 'splitter', 'pane'];

const LABEL = 'Local workbook host (not Excel)';

/** The page: its bars and its pane, around one session at a time. */
export class HostPage {
  private readonly status = new Status();
  private readonly notice = new Notice();
  private readonly colours = matchMedia('(prefers-color-scheme: dark)');
  private readonly pane: Pane;
  private readonly ribbon: RibbonStrip;
  private current: Session | undefined;
  private stopFollowing: () => void = () => undefined;
  /** The last opening under way or done; one opens after another. */
  private turn: Promise<void>;

  /** @param file name of the sample to begin with */
  constructor(private readonly addin: Addin, file: string | null) {
    this.pane = new Pane(addin.manifest.title, () => this.showPane(false));
    this.ribbon = new RibbonStrip(addin.manifest, {
      togglePane: () => this.showPane(!this.pane.visible),
      runCommand: (pressed, name) => void this.runCommand(pressed.label, name, pressed.id),
    });
    this.ribbon.paneOpen = true;
    setUpSplitter();
    setUpSamplesMenu((sample) => void this.openShown(() => sampleSource(sample)));
    setUpFileControls({
      open: (chosen) => void this.openShown(async () => sourceOf(await chosen.arrayBuffer(), chosen.name)),
      save: () => void this.save(),
    });
    this.colours.addEventListener('change', ({ matches }) => this.current?.engine.univerAPI.toggleDarkMode(matches));
    this.setUpFocusKey();
    this.turn = this.openFirst(file);
  }

  /** The session of the workbook last asked for, once its add-in has started and everything is calculated. */
  async ready(): Promise<Session> {
    await this.turn;
    const { session } = this;
    await session.ready;
    return session;
  }

  /** @throws {Error} before the first workbook is open */
  get session(): Session {
    if (!this.current) throw new Error('No workbook is open.');
    return this.current;
  }

  /**
   * Opens a workbook given as bytes or by its address on this server.
   * @throws {Error} with a plain message when it cannot be opened; the workbook that was open stays
   */
  async open(given: Uint8Array | ArrayBuffer | string, name?: string): Promise<void> {
    await this.openInTurn(() => sourceOf(given, name));
  }

  private async openFirst(file: string | null): Promise<void> {
    const wanted = file ?? FIRST_SAMPLE;
    try {
      await this.replace(await sampleSource(wanted));
    } catch (error) {
      await this.replace(blankSource());
      this.notice.show(`${wanted} could not be opened, so this is a new, empty workbook. ${messageOf(error)}`);
    }
  }

  /** Opens what the user chose; what goes wrong is said on the page. */
  private async openShown(source: () => Promise<Source>): Promise<void> {
    try {
      await this.openInTurn(source);
    } catch (error) {
      this.notice.show(messageOf(error));
    }
  }

  private openInTurn(source: () => Promise<Source>): Promise<void> {
    const opening = this.turn.then(async () => this.replace(await source()));
    this.turn = opening.catch(() => undefined);
    return this.status.during('Opening…', opening);
  }

  /** A file that cannot be opened leaves the workbook that was open. */
  private async replace({ bytes, name }: Source): Promise<void> {
    const { addin } = this;
    let opened: Session;
    try {
      opened = await Session.open({
        bytes, name, addin,
        gridPlace: element('grid'),
        panePlace: this.pane.place,
        dark: this.colours.matches,
        showPane: (visible) => this.paneShown(visible),
        ribbonChanged: (ribbon) => this.ribbon.follow(ribbon),
        paneLeft: (exit) => this.focusAfterPane(exit),
      });
    } catch (error) {
      throw new Error(`${name} was not opened. ${messageOf(error)}`, { cause: error });
    }
    this.stopFollowing();
    this.current?.dispose();
    this.current = opened;
    this.follow(opened, name);
  }

  private follow(session: Session, name: string): void {
    const { workbook } = session;
    if (!this.pane.visible) session.host.setPaneVisible(false);
    this.notice.clear();
    element('file-name').textContent = name;
    document.title = `${name} – ${LABEL}`;
    button('save-file').disabled = false;
    this.ribbon.addinReady = false;

    const stopMessages = followCellMessage(workbook);
    let calculating = false;
    const stopStatus = workbook.on(({ type }) => {
      if ((type !== 'changed' && type !== 'recalculating') || calculating) return;
      calculating = true;
      this.status.say('Ready');
      void this.status.during('Calculating…', workbook.settled())
        .catch((error: unknown) => this.notice.show(messageOf(error)))
        .finally(() => { calculating = false; });
    });
    this.stopFollowing = () => {
      stopMessages();
      stopStatus();
    };

    this.status.say(`Opened ${name}`);
    void this.status.during('Starting the add-in…', session.ready).then(
      () => { this.ribbon.addinReady = true; },
      (error: unknown) => { if (session === this.current) this.notice.show(messageOf(error)); },
    );
  }

  /** F6 goes round: grid, pane, bars, and the grid again. */
  private setUpFocusKey(): void {
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'F6' || !this.current) return;
      event.preventDefault();
      const inGrid = document.activeElement !== document.body && !BARS.some((id) => element(id).contains(document.activeElement));
      if (!inGrid) this.current.focusGrid();
      else if (this.pane.visible && !event.shiftKey) this.current.host.focusPane();
      else button('open-file').focus();
    }, { capture: true });
  }

  private focusAfterPane(exit: PaneExit): void {
    if (exit === 'document') this.session.focusGrid();
    else button(exit === 'next' ? 'open-file' : 'pane-close').focus();
  }

  private showPane(visible: boolean): void {
    this.session.host.setPaneVisible(visible);
  }

  private paneShown(visible: boolean): void {
    this.pane.visible = visible;
    this.ribbon.paneOpen = visible;
  }

  private async runCommand(label: string, name: string, sourceId: string): Promise<void> {
    try {
      const { status } = await this.status.during(`${label}…`, this.session.host.invokeCommand(name, sourceId));
      if (status === 0) this.status.say(`${label}: done`);
      else this.notice.show(`“${label}” did not finish.`);
    } catch (error) {
      this.notice.show(messageOf(error));
    }
  }

  private async save(): Promise<void> {
    const { workbook } = this.session;
    try {
      await this.status.during('Calculating…', workbook.settled());
      download(workbook.save(), workbook.name);
      this.status.say(`Saved ${workbook.name}`);
    } catch (error) {
      this.notice.show(`${workbook.name} was not saved. ${messageOf(error)}`);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

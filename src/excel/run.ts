import { asProblem, Cancelled, ExcelProblem } from './problems';

export interface RunOptions {
  /** Wait for an officer who is editing a cell instead of failing at once. Only for putting things back. */
  readonly waitForEditing?: boolean;
  /** Ask Excel to make everything done inside one step of its own Undo, where it can (ExcelApi 1.20) and has not refused to. */
  readonly oneUndoStep?: boolean;
}

/**
 * Whether Excel has refused to make one undo step of something. It does so ('undo-step-refused') where anything in the step is
 * beyond its own Undo; from then on it is not asked again while the pane is open, so that doing the work once more succeeds.
 * Source: Microsoft's "Undo capabilities with the Excel JavaScript API".
 */
let undoStepRefused = false;

/** Milliseconds that one request may go unanswered. Excel on the web is given half a minute by its own servers; this is twice that. */
const USUAL_PATIENCE = 60_000;
let patience = USUAL_PATIENCE;

/** Sets how many milliseconds one request may go unanswered; without an argument, back to the usual minute. */
export function waitAtMost(milliseconds = USUAL_PATIENCE): void {
  patience = milliseconds;
}

/**
 * Runs work against the workbook. Whatever fails is thrown as an ExcelProblem, save Cancelled. A request that is never
 * answered ends the run as well ('no-answer'), and the work can send nothing more: an answer that comes later finds nobody.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  const runOptions: Excel.RunOptions = { delayForCellEdit: options.waitForEditing ?? false };
  if (options.oneUndoStep && !undoStepRefused && supports('1.20')) runOptions.mergeUndoGroup = true;
  const watch = new Watch(patience);
  try {
    return await watch.race(Excel.run(runOptions, (context) => {
      watch.guard(context);
      return work(context);
    }));
  } catch (thrown) {
    if (thrown instanceof Cancelled) throw thrown;
    const problem = asProblem(thrown);
    if (problem.code === 'undo-step-refused') undoStepRefused = true;
    throw problem;
  } finally {
    watch.end();
  }
}

/** Whether this Excel has a version of the Excel API, such as "1.13". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Gives up on a run when nothing has been heard of Excel for so long. Every answer starts the time anew. */
class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private giveUp: (problem: ExcelProblem) => void = () => undefined;
  private readonly givenUp: Promise<never>;
  private hasGivenUp = false;
  private hasEnded = false;

  constructor(private readonly limit: number) {
    this.givenUp = new Promise((_resolve, reject) => {
      this.giveUp = reject;
    });
    // Every use races against it; on its own it is nobody's failure.
    this.givenUp.catch(() => undefined);
    this.restart();
  }

  /** The outcome of what Excel was asked, or the giving up, whichever comes first. */
  race<T>(asked: Promise<T>): Promise<T> {
    return Promise.race([asked, this.givenUp]);
  }

  /** Makes every request of a run subject to the limit, those that the run's work sends itself included. */
  guard(context: Excel.RequestContext): void {
    const send = context.sync.bind(context);
    context.sync = async <P>(passThrough?: P): Promise<P> => {
      if (this.hasGivenUp) throw new ExcelProblem('no-answer');
      this.restart();
      const answer = await this.race(send(passThrough));
      // What is kept from a run (the handlers of events) may send more when the run itself is over.
      if (this.hasEnded) clearTimeout(this.timer);
      else this.restart();
      return answer;
    };
  }

  end(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
  }

  private restart(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.hasGivenUp = true;
      this.giveUp(new ExcelProblem('no-answer'));
    }, this.limit);
  }
}

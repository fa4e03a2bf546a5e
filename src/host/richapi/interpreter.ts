import { ApiError, apiError } from './errors';
import type { ApiObject } from './objectType';
import { RequestRun } from './requestRun';
import { ActionType, type RequestBody, type ResponseBody } from './wire';

export interface InterpreterOptions {
  /** The object a path of type "global" means, by the channel the request came on. */
  readonly root: (channel: string) => ApiObject;
  /** Top-level services that the add-in makes by full type name; null where there is none of that name. */
  readonly newObject: (typeName: string) => ApiObject | null;
  /** Runs a stretch of actions that nothing else may come between: one undo step, marked as the add-in's own work. */
  readonly together?: <T>(work: () => T) => T;
  /** Recalculation: a read waits for it, so that it sees what the writes before it have led to. */
  readonly recalculation?: { pending(): boolean; finished(): Promise<void> };
}

/**
 * Interprets RichApi "ProcessQuery" requests against declared object types. It knows the protocol and nothing of Excel.
 * Objects kept by the add-in (`_KeepReference`) live on between requests until `_RemoveReference`.
 */
export class RichApi {
  private readonly kept = new Map<string, ApiObject>();
  private readonly references = new Map<ApiObject, string>();
  private readonly running = new Set<RequestRun>();
  private nextReference = 1;

  constructor(private readonly options: InterpreterOptions) {}

  /**
   * Carries out one request. What was done before an error stays done, as in Excel.
   * @param channel the first element of the envelope: which service of the host is addressed
   * @returns the results so far, and the error if there was one; never throws
   */
  async execute(body: RequestBody, channel = ''): Promise<ResponseBody> {
    const run = new RequestRun(body, channel, this.options, {
      keep: (object) => this.keep(object),
      release: (reference) => this.release(reference),
      releaseAll: () => this.releaseAll(),
      kept: (reference) => this.kept.get(reference),
      referenceOf: (object) => this.references.get(object),
    });
    this.running.add(run);
    try {
      await this.runActions(body, run);
      return run.response();
    } catch (error) {
      return run.response(toApiError(error));
    } finally {
      this.running.delete(run);
    }
  }

  /** Every object a request may still use: those kept, and those of requests under way. */
  *liveObjects(): Iterable<ApiObject> {
    yield* this.kept.values();
    for (const run of this.running) yield* run.objects();
  }

  /** How many objects the add-in holds on to; falls back as it lets go. */
  get keptCount(): number {
    return this.kept.size;
  }

  private async runActions(body: RequestBody, run: RequestRun): Promise<void> {
    const { recalculation, together = (work) => work() } = this.options;
    const mustWait = () => recalculation?.pending() === true && readsValues(body, run.position);
    while (run.position < body.Actions.length) {
      if (mustWait()) await recalculation?.finished();
      together(() => {
        do run.step(); while (run.position < body.Actions.length && !mustWait());
      });
    }
  }

  private keep(object: ApiObject): void {
    if (this.references.has(object)) return;
    const reference = `{ref-${this.nextReference++}}`;
    this.references.set(object, reference);
    this.kept.set(reference, object);
  }

  private release(reference: string): void {
    const object = this.kept.get(reference);
    if (object) this.references.delete(object);
    this.kept.delete(reference);
  }

  private releaseAll(): void {
    this.kept.clear();
    this.references.clear();
  }
}

function readsValues(body: RequestBody, position: number): boolean {
  const type = body.Actions[position].ActionType;
  return type === ActionType.Query || type === ActionType.QueryAsJson || type === ActionType.RecursiveQuery;
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return apiError('GeneralException', `The local workbook host failed: ${error instanceof Error ? error.message : String(error)}`);
}

import { Arguments } from './arguments';
import { ApiError, apiError, apiNotFound } from './errors';
import type { InterpreterOptions } from './interpreter';
import { memberName } from './memberName';
import { isApiObject, type ApiObject } from './objectType';
import { query, recursiveQuery, type Naming } from './query';
import { ActionType, PathType, type Action, type ActionResult, type ArgumentInfo, type ObjectPath, type PathReferences, type RequestBody, type ResponseBody } from './wire';

/** The objects the add-in keeps between requests. */
export interface ReferenceStore {
  keep(object: ApiObject): void;
  release(reference: string): void;
  releaseAll(): void;
  kept(reference: string): ApiObject | undefined;
  referenceOf(object: ApiObject): string | undefined;
}

/** One request under way: its actions in order, and the objects its paths have come to so far. */
export class RequestRun {
  /** Index of the action to run next; on failure, of the one at fault. */
  position = 0;
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];
  /** A path may be instantiated more than once; what it does (add a sheet) is done once. */
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly channel: string,
    private readonly options: InterpreterOptions,
    private readonly store: ReferenceStore,
  ) {}

  /** Runs the next action. @throws ApiError leaving `position` at that action */
  step(): void {
    const action = this.body.Actions[this.position];
    this.results.push({ ActionId: action.Id, Value: this.run(action) ?? null });
    this.position += 1;
  }

  *objects(): Iterable<ApiObject> {
    for (const object of this.resolved.values()) if (object) yield object;
  }

  response(error?: ApiError): ResponseBody {
    return {
      Results: this.results,
      ...(this.traceIds.length > 0 || error ? { TraceIds: this.traceIds } : {}),
      ...(error ? { Error: { Code: error.code, Message: error.message, Location: error.location ?? '', ActionIndex: this.position, HttpStatusCode: error.status } } : {}),
    };
  }

  private run(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate: return this.identity(object);
      case ActionType.Query: return this.query(object, action, 'Pascal');
      case ActionType.QueryAsJson: return this.query(object, action, 'camel');
      case ActionType.RecursiveQuery: return recursiveQuery(object, action.RecursiveQueryInfo ?? { Queries: {} }, this.queryOptions('Pascal'));
      case ActionType.Method: return this.invoke(object, action);
      case ActionType.SetProperty: return this.setProperty(object, action.Name ?? '', this.arguments(action.ArgumentInfo)[0]);
      case ActionType.Update: return this.update(object, action.ObjectState ?? {});
      case ActionType.EnsureUnchanged: return this.ensureUnchanged(object, action.ObjectState ?? {});
      default: throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private identity(object: ApiObject): Record<string, unknown> {
    const identity = object.identity();
    const reference = this.store.referenceOf(object);
    return { ...(identity && { [identity.name]: identity.value }), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private query(object: ApiObject, action: Action, naming: Naming): unknown {
    return located(memberName(object.typeName, 'load'), () => query(object, action.QueryInfo ?? {}, this.queryOptions(naming)));
  }

  private queryOptions(naming: Naming) {
    return { naming, referenceOf: (object: ApiObject) => this.store.referenceOf(object) };
  }

  private invoke(object: ApiObject, action: Action): unknown {
    const name = action.Name ?? '';
    switch (name) {
      case '_KeepReference': return this.store.keep(object);
      case '_RemoveReference': return this.store.release(String(action.ArgumentInfo?.Arguments?.[0]));
      case '_RemoveAllReferences': return this.store.releaseAll();
    }
    const result = this.call(object, name, action.ArgumentInfo);
    return isApiObject(result) ? this.identity(result) : result;
  }

  private call(object: ApiObject, name: string, info: ArgumentInfo | undefined): unknown {
    const location = memberName(object.typeName, name);
    if (!object.has('method', name)) throw apiNotFound(location);
    return located(location, () => object.call(name, new Arguments(this.arguments(info), location)));
  }

  private setProperty(object: ApiObject, asked: string, value: unknown): void {
    const name = object.find('property', asked) ?? asked;
    const location = memberName(object.typeName, name);
    if (!object.has('settable', name)) throw apiNotFound(object.has('property', name) ? `setting ${location}` : location);
    located(location, () => object.write(name, value));
  }

  /** `update()` sends plain names, and nested objects for the children. */
  private update(object: ApiObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const navigation = object.find('navigation', name);
      const child = navigation === undefined ? null : object.navigate(navigation);
      if (child && isRecord(value)) this.update(child, value);
      else this.setProperty(object, name, value);
    }
  }

  private ensureUnchanged(object: ApiObject, state: Readonly<Record<string, unknown>>): void {
    for (const [asked, expected] of Object.entries(state)) {
      const location = memberName(object.typeName, asked);
      const name = object.find('property', asked);
      if (name === undefined) throw apiNotFound(location);
      if (JSON.stringify(object.read(name)) !== JSON.stringify(expected)) throw apiError('Conflict', undefined, location);
    }
  }

  private resolve(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw apiError('InvalidObjectPath');
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global: return this.options.root(this.channel);
      case PathType.NewObject: return this.newObject(path.Name);
      case PathType.Reference: return this.reference(path.Name);
      case PathType.NullObject: return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.Property: return this.navigate(parent, path.Name);
      case PathType.Indexer: return this.callForObject(parent, 'GetItem', path.ArgumentInfo);
      case PathType.Method: return this.callForObject(parent, path.Name, path.ArgumentInfo);
      default: throw apiError('InvalidObjectPath');
    }
  }

  private newObject(typeName: string): ApiObject {
    const object = this.options.newObject(typeName);
    if (!object) throw apiNotFound(typeName);
    return object;
  }

  private reference(reference: string): ApiObject {
    const object = this.store.kept(reference);
    if (!object) throw apiError('InvalidReference');
    return object;
  }

  private navigate(parent: ApiObject, name: string): ApiObject | null {
    const location = memberName(parent.typeName, name);
    if (!parent.has('navigation', name)) throw apiNotFound(location);
    return located(location, () => parent.navigate(name));
  }

  private callForObject(parent: ApiObject, name: string, info: ArgumentInfo | undefined): ApiObject | null {
    const result = this.call(parent, name, info);
    return isApiObject(result) ? result : null;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    return this.resolveArguments(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  private resolveArguments(values: readonly unknown[], references?: PathReferences): unknown[] {
    return values.map((value, index) => {
      const reference = references?.[index];
      if (Array.isArray(reference) && Array.isArray(value)) return this.resolveArguments(value, reference);
      if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
      return this.resolveInside(value);
    });
  }

  /** Inside a plain object argument an API object stands as {"_ObjectPathId": n}. */
  private resolveInside(value: unknown): unknown {
    if (!isRecord(value)) return value;
    if (typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.resolveInside(inner)]));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isApiObject(value);
}

/** Gives errors that do not say where they arose the member they arose in. */
function located<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError && error.location === undefined) throw new ApiError(error.code, error.message, error.status, location);
    throw error;
  }
}

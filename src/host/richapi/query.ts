import { apiNotFound } from './errors';
import { memberName } from './memberName';
import type { ApiObject } from './objectType';
import type { QueryInfo, RecursiveQueryInfo } from './wire';

/** How the names of a reply are written: as on the wire, or as the add-in's code writes them (query as JSON). */
export type Naming = 'Pascal' | 'camel';

export interface QueryOptions {
  readonly naming: Naming;
  /** The id of a kept object, so that office.js can go on using it. */
  readonly referenceOf: (object: ApiObject) => string | undefined;
}

/** Several selected paths grouped by their first segment. */
interface Selection {
  readonly everything: boolean;
  /** Head segment, as asked, to the paths below it ('' for the head itself). */
  readonly heads: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads what a load() asked for.
 * @returns the nested reply: scalars, child objects, and `_Items` (or `items`) for a collection
 * @throws ApiNotFound naming the member, where the host does not have it
 */
export function query(object: ApiObject, info: QueryInfo, options: QueryOptions): Record<string, unknown> {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  const items = object.items();
  if (!items) return scalars(object, select(paths), options);

  const from = info.Skip ?? 0;
  const chosen = items.slice(from, info.Top === undefined ? undefined : from + info.Top);
  const { own, each } = splitCollectionPaths(object, paths);
  const rows = chosen.map((item) => ({ ...(each ? scalars(item, select(each), options) : {}), ...itemIdentity(item) }));
  return {
    ...(own.length > 0 ? scalars(object, select(own), options) : referenceTag(object, options)),
    [options.naming === 'camel' ? 'items' : '_Items']: rows,
  };
}

/** Reads an object and, below it, every child whose type the request names, down to the depth asked. */
export function recursiveQuery(object: ApiObject, info: RecursiveQueryInfo, options: QueryOptions, depth = 0): Record<string, unknown> {
  const result = query(object, info.Queries[object.typeName] ?? {}, options);
  if (info.MaxDepth !== undefined && depth >= info.MaxDepth) return result;
  for (const name of object.navigationNames) {
    const child = object.navigate(name);
    if (child && child.typeName in info.Queries) result[written(name, options)] = recursiveQuery(child, info, options, depth + 1);
  }
  return result;
}

function select(paths: readonly string[]): Selection {
  const heads = new Map<string, string[]>();
  let everything = paths.length === 0;
  for (const path of paths) {
    const [head, ...rest] = path.split(/[/.]/);
    if (head === '*') everything = true;
    else heads.set(head, [...(heads.get(head) ?? []), rest.join('/')]);
  }
  return { everything, heads };
}

/** A collection's own numbers (count) are asked for in the same list as its items' properties; asked alone, the items are only named. */
function splitCollectionPaths(object: ApiObject, paths: readonly string[]): { own: string[]; each: string[] | null } {
  const own: string[] = [];
  const each: string[] = [];
  for (const path of paths) {
    const isOwn = !/[/.]/.test(path) && object.find('property', path) !== undefined;
    (isOwn ? own : each).push(path);
  }
  return { own, each: each.length > 0 || own.length === 0 ? each : null };
}

function scalars(object: ApiObject, selection: Selection, options: QueryOptions): Record<string, unknown> {
  const result: Record<string, unknown> = { ...referenceTag(object, options) };
  if (selection.everything) {
    for (const name of object.propertyNames) result[written(name, options)] = object.read(name);
  }
  for (const [head, below] of selection.heads) {
    const property = object.find('property', head);
    if (property && object.has('property', property)) {
      result[written(property, options)] = object.read(property);
      continue;
    }
    const navigation = object.find('navigation', head);
    if (!navigation) throw apiNotFound(memberName(object.typeName, head));
    const child = object.navigate(navigation);
    const paths = below.filter((path) => path !== '');
    result[written(navigation, options)] = child && query(child, { Select: paths }, options);
  }
  return result;
}

function itemIdentity(item: ApiObject): Record<string, unknown> {
  const identity = item.identity();
  return identity ? { _Id: identity.value } : {};
}

function referenceTag(object: ApiObject, options: QueryOptions): Record<string, unknown> {
  const reference = options.referenceOf(object);
  return reference === undefined ? {} : { _ReferenceId: reference };
}

function written(name: string, options: QueryOptions): string {
  return options.naming === 'camel' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

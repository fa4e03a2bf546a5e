import type { Arguments } from './arguments';

/**
 * A live object of the API, as the interpreter sees it: members by their wire (PascalCase) names.
 * What stands behind it is the business of its type.
 */
export interface ApiObject {
  readonly typeName: string;
  /** True where the type has the member, in whichever role. */
  has(role: 'property' | 'settable' | 'navigation' | 'method', name: string): boolean;
  /** The member's exact wire name, whatever the case it was asked in; undefined where there is none. */
  find(role: 'property' | 'navigation', name: string): string | undefined;
  readonly propertyNames: readonly string[];
  readonly navigationNames: readonly string[];
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  navigate(name: string): ApiObject | null;
  call(name: string, args: Arguments): unknown;
  /** The members of a collection, or undefined where the object is no collection. */
  items(): readonly ApiObject[] | undefined;
  /** What identifies the object among its like, with the property that carries it; undefined where nothing does. */
  identity(): { readonly name: string; readonly value: unknown } | undefined;
}

export interface Property<Model> {
  get?(model: Model): unknown;
  set?(model: Model, value: unknown): void;
}

/** A type's members, by wire name. Every function is given the model that the object stands for. */
export interface TypeDefinition<Model> {
  readonly props?: Readonly<Record<string, Property<Model>>>;
  /** Properties that are objects. Null makes an "...OrNullObject". */
  readonly nav?: Readonly<Record<string, (model: Model) => ApiObject | null>>;
  /** A method gives an object, null (a null object), or a plain value. "GetItem" also answers the indexer. */
  readonly methods?: Readonly<Record<string, (model: Model, args: Arguments) => unknown>>;
  readonly items?: (model: Model) => readonly ApiObject[];
  readonly identity?: { readonly name: string; readonly of: (model: Model) => unknown };
}

/** A declared API type: makes its objects, and tells them from others. */
export class ObjectType<Model> {
  constructor(
    readonly name: string,
    readonly definition: TypeDefinition<Model>,
  ) {}

  /** The API object standing for a model object. */
  of(model: Model): ApiObject {
    return new TypedObject(this, model);
  }

  /** The model behind an API object of this type; undefined for anything else. */
  modelOf(value: unknown): Model | undefined {
    return value instanceof TypedObject && value.type === this ? (value.model as Model) : undefined;
  }
}

/** Declares an API type. */
export function objectType<Model>(name: string, definition: TypeDefinition<Model>): ObjectType<Model> {
  return new ObjectType(name, definition);
}

/** True for anything made by ObjectType.of. */
export function isApiObject(value: unknown): value is ApiObject {
  return value instanceof TypedObject;
}

/** Whatever stands behind an API object; undefined for anything else. */
export function modelBehind(value: unknown): unknown {
  return value instanceof TypedObject ? value.model : undefined;
}

class TypedObject<Model> implements ApiObject {
  constructor(
    readonly type: ObjectType<Model>,
    readonly model: Model,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get propertyNames(): readonly string[] {
    const props = this.type.definition.props ?? {};
    return Object.keys(props).filter((name) => props[name].get !== undefined);
  }

  get navigationNames(): readonly string[] {
    return Object.keys(this.type.definition.nav ?? {});
  }

  has(role: 'property' | 'settable' | 'navigation' | 'method', name: string): boolean {
    const { props, nav, methods } = this.type.definition;
    switch (role) {
      case 'property': return props?.[name]?.get !== undefined;
      case 'settable': return props?.[name]?.set !== undefined;
      case 'navigation': return nav?.[name] !== undefined;
      case 'method': return methods?.[name] !== undefined;
    }
  }

  find(role: 'property' | 'navigation', name: string): string | undefined {
    const { props, nav } = this.type.definition;
    const wanted = name.toLowerCase();
    return Object.keys((role === 'property' ? props : nav) ?? {}).find((known) => known.toLowerCase() === wanted);
  }

  read(name: string): unknown {
    return this.type.definition.props?.[name]?.get?.(this.model);
  }

  write(name: string, value: unknown): void {
    this.type.definition.props?.[name]?.set?.(this.model, value);
  }

  navigate(name: string): ApiObject | null {
    return this.type.definition.nav?.[name]?.(this.model) ?? null;
  }

  call(name: string, args: Arguments): unknown {
    return this.type.definition.methods?.[name]?.(this.model, args);
  }

  items(): readonly ApiObject[] | undefined {
    return this.type.definition.items?.(this.model);
  }

  identity(): { readonly name: string; readonly value: unknown } | undefined {
    const { identity } = this.type.definition;
    return identity && { name: identity.name, value: identity.of(this.model) };
  }
}

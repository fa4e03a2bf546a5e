import { apiError } from './errors';
import type { ObjectType } from './objectType';

/** The arguments of one call, object paths already resolved. Every reader refuses a wrong type with InvalidArgument. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly location: string,
  ) {}

  get length(): number {
    return this.values.length;
  }

  /** The argument as it came; undefined where it was left out. */
  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.at(index) !== undefined;
  }

  string(index: number, fallback?: string): string {
    return this.checked(index, fallback, (value): value is string => typeof value === 'string');
  }

  boolean(index: number, fallback?: boolean): boolean {
    return this.checked(index, fallback, (value): value is boolean => typeof value === 'boolean');
  }

  integer(index: number, fallback?: number): number {
    return this.checked(index, fallback, (value): value is number => Number.isInteger(value));
  }

  /** One of several words, as written in the API's enumerations. */
  oneOf<Word extends string>(index: number, words: readonly Word[], fallback?: Word): Word {
    return this.checked(index, fallback, (value): value is Word => words.some((word) => word === value));
  }

  /** A name or number that picks an item from a collection. */
  key(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string' && typeof value !== 'number') throw this.invalid();
    return String(value);
  }

  /** The model behind an object argument of the given type; undefined where the argument is something else. */
  model<Model>(index: number, type: ObjectType<Model>): Model | undefined {
    return type.modelOf(this.at(index));
  }

  invalid(detail?: string): Error {
    return apiError('InvalidArgument', detail, this.location);
  }

  private checked<T>(index: number, fallback: T | undefined, accepts: (value: unknown) => value is T): T {
    const value = this.at(index);
    if (value === undefined && fallback !== undefined) return fallback;
    if (!accepts(value)) throw this.invalid();
    return value;
  }
}

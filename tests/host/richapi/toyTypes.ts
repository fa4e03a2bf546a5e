import { apiError } from '../../../src/host/richapi/errors';
import { RichApi, type InterpreterOptions } from '../../../src/host/richapi/interpreter';
import { objectType, type ObjectType } from '../../../src/host/richapi/objectType';
import type { Action, ObjectPath, RequestBody, ResponseBody } from '../../../src/host/richapi/wire';

/** A library of books: an API with nothing of Excel in it. */
export interface Book {
  id: number;
  title: string;
  pages: number;
}

export interface Library {
  books: Book[];
  added: number;
}

export const bookType: ObjectType<Book> = objectType<Book>('Book', {
  identity: { name: 'Id', of: (book) => book.id },
  props: {
    Id: { get: (book) => book.id },
    Title: { get: (book) => book.title, set: (book, value) => { book.title = String(value); } },
    Pages: { get: (book) => book.pages },
  },
  nav: {
    Cover: (book) => coverType.of({ colour: book.pages > 100 ? 'red' : 'blue' }),
    SequelOrNullObject: () => null,
  },
  methods: {
    Describe: (book, args) => `${book.title} ${args.string(0, 'unread')}`,
    IsSame: (book, args) => bookType.modelOf(args.at(0)) === book,
    Explode: () => { throw new Error('broken pipe'); },
  },
});

const coverType = objectType<{ colour: string }>('Cover', {
  props: { Colour: { get: (cover) => cover.colour, set: (cover, value) => { cover.colour = String(value); } } },
});

export const bookCollectionType: ObjectType<Library> = objectType<Library>('BookCollection', {
  props: { Count: { get: (library) => library.books.length } },
  items: (library) => library.books.map((book) => bookType.of(book)),
  methods: {
    GetItem: (library, args) => {
      const book = library.books.find((known) => known.title === args.string(0));
      if (!book) throw apiError('ItemNotFound');
      return bookType.of(book);
    },
    GetItemOrNullObject: (library, args) => {
      const book = library.books.find((known) => known.title === args.string(0));
      return book ? bookType.of(book) : null;
    },
    Add: (library, args) => {
      const book = { id: library.books.length + 1, title: args.string(0), pages: args.integer(1, 0) };
      library.books.push(book);
      library.added += 1;
      return bookType.of(book);
    },
  },
});

const libraryType = objectType<Library>('Library', { nav: { Books: (library) => bookCollectionType.of(library) } });

export function toyApi(options: Partial<InterpreterOptions> = {}): { api: RichApi; library: Library } {
  const library: Library = { books: [{ id: 1, title: 'Emma', pages: 474 }, { id: 2, title: 'Persuasion', pages: 96 }], added: 0 };
  const root = libraryType.of(library);
  return { api: new RichApi({ root: () => root, newObject: () => null, ...options }), library };
}

/** Paths every request below starts from: 1 the library, 2 its books, 3 "Emma". */
export const basePaths: ObjectPath[] = [
  { Id: 1, ObjectPathType: 1, Name: '' },
  { Id: 2, ObjectPathType: 4, Name: 'Books', ParentObjectPathId: 1 },
  { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Emma'] } },
];

export function request(actions: Array<Omit<Action, 'Id'>>, paths: ObjectPath[] = []): RequestBody {
  return {
    Actions: actions.map((action, index) => ({ Id: index + 1, ...action })),
    ObjectPaths: Object.fromEntries([...basePaths, ...paths].map((path) => [String(path.Id), path])),
  };
}

export function values(response: ResponseBody): unknown[] {
  return response.Results.map((result) => result.Value);
}

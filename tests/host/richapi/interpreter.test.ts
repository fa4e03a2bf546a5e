import { describe, expect, it } from 'vitest';
import { request, toyApi, values } from './toyTypes';

describe('the request interpreter', () => {
  it('instantiates, reads and nests what is selected', async () => {
    const { api } = toyApi();
    const response = await api.execute(request([
      { ActionType: 1, ObjectPathId: 3 },
      { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['title', 'cover/colour'] } },
    ]));
    expect(values(response)).toEqual([{ Id: 1 }, { Title: 'Emma', Cover: { Colour: 'red' } }]);
    expect(response.Error).toBeUndefined();
  });

  it('reads everything where nothing is selected, and camel case where asked for JSON', async () => {
    const { api } = toyApi();
    const response = await api.execute(request([
      { ActionType: 2, ObjectPathId: 3 },
      { ActionType: 7, ObjectPathId: 3, QueryInfo: { Select: ['title'], Expand: ['cover'] } },
    ]));
    expect(values(response)).toEqual([{ Id: 1, Title: 'Emma', Pages: 474 }, { title: 'Emma', cover: { colour: 'red' } }]);
  });

  it('reads collections with ids, a page of them, and their own count', async () => {
    const { api } = toyApi();
    const response = await api.execute(request([
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title'] } },
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title'], Skip: 1, Top: 1 } },
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['count'] } },
    ]));
    expect(values(response)).toEqual([
      { _Items: [{ Title: 'Emma', _Id: 1 }, { Title: 'Persuasion', _Id: 2 }] },
      { _Items: [{ Title: 'Persuasion', _Id: 2 }] },
      { Count: 2, _Items: [{ _Id: 1 }, { _Id: 2 }] },
    ]);
  });

  it('reads recursively down to the depth asked', async () => {
    const { api } = toyApi();
    const query = (MaxDepth: number) => ({ ActionType: 6, ObjectPathId: 3, RecursiveQueryInfo: { Queries: { Book: { Select: ['title'] }, Cover: { Select: ['colour'] } }, MaxDepth } });
    const response = await api.execute(request([query(1), query(0)]));
    expect(values(response)).toEqual([{ Title: 'Emma', Cover: { Colour: 'red' } }, { Title: 'Emma' }]);
  });

  it('sets, updates in any case with children, and calls methods with objects as arguments', async () => {
    const { api, library } = toyApi();
    const response = await api.execute(request([
      { ActionType: 4, ObjectPathId: 3, Name: 'Title', ArgumentInfo: { Arguments: ['Emma, revised'] } },
      { ActionType: 3, ObjectPathId: 3, Name: 'Describe', ArgumentInfo: { Arguments: ['read'] } },
      { ActionType: 3, ObjectPathId: 3, Name: 'IsSame', ArgumentInfo: { Arguments: [3], ReferencedObjectPathIds: [3] } },
      { ActionType: 9, ObjectPathId: 3, ObjectState: { title: 'Emma again', cover: { colour: 'green' } } },
    ]));
    expect(response.Error).toBeUndefined();
    expect(values(response)).toEqual([null, 'Emma, revised read', true, null]);
    expect(library.books[0].title).toBe('Emma again');
  });

  it('runs what a path does once, however often it is used', async () => {
    const { api, library } = toyApi();
    const added = { Id: 4, ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Sanditon', 70] } };
    await api.execute(request([{ ActionType: 1, ObjectPathId: 4 }, { ActionType: 1, ObjectPathId: 4 }, { ActionType: 2, ObjectPathId: 4 }], [added]));
    expect(library.added).toBe(1);
  });

  it('answers null for null objects and everything below them', async () => {
    const { api } = toyApi();
    const response = await api.execute(request([
      { ActionType: 1, ObjectPathId: 4 }, { ActionType: 2, ObjectPathId: 5 }, { ActionType: 3, ObjectPathId: 4, Name: 'Describe' },
      { ActionType: 4, ObjectPathId: 4, Name: 'Title', ArgumentInfo: { Arguments: ['x'] } }, { ActionType: 1, ObjectPathId: 6 }, { ActionType: 1, ObjectPathId: 7 },
    ], [
      { Id: 4, ObjectPathType: 3, Name: 'GetItemOrNullObject', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Ulysses'] } },
      { Id: 5, ObjectPathType: 4, Name: 'Cover', ParentObjectPathId: 4 },
      { Id: 6, ObjectPathType: 7, Name: '' },
      { Id: 7, ObjectPathType: 4, Name: 'SequelOrNullObject', ParentObjectPathId: 3 },
    ]));
    expect(response.Error).toBeUndefined();
    expect(values(response)).toEqual([null, null, null, null, null, null]);
  });

  it('keeps objects between requests by reference, until they are let go', async () => {
    const { api, library } = toyApi();
    const kept = await api.execute(request([{ ActionType: 3, ObjectPathId: 3, Name: '_KeepReference' }, { ActionType: 1, ObjectPathId: 3 }]));
    const reference = (kept.Results[1].Value as { _ReferenceId: string })._ReferenceId;
    library.books[0].title = 'Emma, moved';
    const byReference = [{ Id: 9, ObjectPathType: 6, Name: reference }];
    const read = request([{ ActionType: 2, ObjectPathId: 9, QueryInfo: { Select: ['title'] } }], byReference);
    expect(values(await api.execute(read))).toEqual([{ _ReferenceId: reference, Title: 'Emma, moved' }]);
    expect(api.keptCount).toBe(1);

    await api.execute(request([{ ActionType: 3, ObjectPathId: 1, Name: '_RemoveReference', ArgumentInfo: { Arguments: [reference] } }]));
    expect(api.keptCount).toBe(0);
    expect((await api.execute(read)).Error?.Code).toBe('InvalidReference');
  });

  it('stops at the first error, says where, and keeps what was done before', async () => {
    const { api, library } = toyApi();
    const response = await api.execute(request([
      { ActionType: 4, ObjectPathId: 3, Name: 'Title', ArgumentInfo: { Arguments: ['changed'] } },
      { ActionType: 5, ObjectPathId: 0 },
      { ActionType: 1, ObjectPathId: 4 },
      { ActionType: 4, ObjectPathId: 3, Name: 'Title', ArgumentInfo: { Arguments: ['never'] } },
    ], [{ Id: 4, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Ulysses'] } }]));
    expect(response.Error).toEqual({
      Code: 'ItemNotFound', Message: "The requested resource doesn't exist.", Location: 'BookCollection.getItem', ActionIndex: 2, HttpStatusCode: 404,
    });
    expect(response.Results).toHaveLength(2);
    expect(response.TraceIds).toEqual([2]);
    expect(library.books[0].title).toBe('changed');
  });

  it.each([
    ['a property', { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['isbn'] } }, 'Book.isbn'],
    ['a child', { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['index/entries'] } }, 'Book.index'],
    ['a method', { ActionType: 3, ObjectPathId: 3, Name: 'Borrow' }, 'Book.borrow'],
    ['setting', { ActionType: 4, ObjectPathId: 3, Name: 'Pages', ArgumentInfo: { Arguments: [1] } }, 'Book.pages'],
    ['updating', { ActionType: 9, ObjectPathId: 3, ObjectState: { isbn: 1 } }, 'Book.isbn'],
    ['a path', { ActionType: 1, ObjectPathId: 8 }, 'Library.shelves'],
    ['a service', { ActionType: 1, ObjectPathId: 9 }, 'Acme.Catalogue'],
    ['an action', { ActionType: 42, ObjectPathId: 3 }, 'action type 42'],
  ])('answers ApiNotFound naming %s it does not have', async (_what, action, name) => {
    const { api } = toyApi();
    const response = await api.execute(request([action], [
      { Id: 8, ObjectPathType: 4, Name: 'Shelves', ParentObjectPathId: 1 },
      { Id: 9, ObjectPathType: 2, Name: 'Acme.Catalogue' },
    ]));
    expect(response.Error?.Code).toBe('ApiNotFound');
    expect(response.Error?.Message).toContain(name);
  });

  it('refuses arguments of the wrong type, naming the method', async () => {
    const { api } = toyApi();
    const response = await api.execute(request([{ ActionType: 3, ObjectPathId: 3, Name: 'Describe', ArgumentInfo: { Arguments: [5] } }]));
    expect(response.Error).toMatchObject({ Code: 'InvalidArgument', Location: 'Book.describe' });
  });

  it('reports a fault of its own as GeneralException rather than failing', async () => {
    const { api } = toyApi();
    const response = await api.execute(request([{ ActionType: 3, ObjectPathId: 3, Name: 'Explode' }]));
    expect(response.Error).toMatchObject({ Code: 'GeneralException', HttpStatusCode: 500 });
    expect(response.Error?.Message).toContain('broken pipe');
  });

  it('ensures that state is unchanged', async () => {
    const { api } = toyApi();
    const same = await api.execute(request([{ ActionType: 8, ObjectPathId: 3, ObjectState: { title: 'Emma' } }]));
    const changed = await api.execute(request([{ ActionType: 8, ObjectPathId: 3, ObjectState: { title: 'Emma II' } }]));
    expect(same.Error).toBeUndefined();
    expect(changed.Error).toMatchObject({ Code: 'Conflict', Location: 'Book.title' });
  });

  it('waits for recalculation before a read that follows writes, and for no other action', async () => {
    const log: string[] = [];
    let pending = true;
    const { api } = toyApi({
      together: (work) => { log.push('stretch'); return work(); },
      recalculation: { pending: () => pending, finished: async () => { log.push('waited'); pending = false; } },
    });
    const set = { ActionType: 4, ObjectPathId: 3, Name: 'Title', ArgumentInfo: { Arguments: ['x'] } };
    await api.execute(request([set, set, { ActionType: 2, ObjectPathId: 3 }, { ActionType: 2, ObjectPathId: 3 }]));
    expect(log).toEqual(['stretch', 'waited', 'stretch']);
  });
});

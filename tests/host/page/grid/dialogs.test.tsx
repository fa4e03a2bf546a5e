// @vitest-environment jsdom
// Named .tsx for a worker of its own: the engine's parts for a page, once loaded, spoil every engine without a page that is made after.
import { Injector, type Univer } from '@univerjs/core';
import { DesktopDialogService, IDialogService, IUIPartsService, UIPartsService } from '@univerjs/preset-sheets-core';
import { expect, it } from 'vitest';
import { keepDialogsUntilShown } from '../../../../src/host/page/grid/dialogs';

it('a message of the engine is there for a page that comes to show it later', () => {
  const injector = new Injector([[IUIPartsService, { useClass: UIPartsService }], [IDialogService, { useClass: DesktopDialogService }]]);
  keepDialogsUntilShown({ __getInjector: () => injector } as Univer);
  const service = injector.get(IDialogService);
  service.open({ id: 'refused' });

  const seen: unknown[] = [];
  service.getDialogs$().subscribe((dialogs) => { seen.push(dialogs.map(({ id, open }) => [id, open])); });
  expect(seen).toEqual([[['refused', true]]]);

  service.close('refused');
  expect(seen.at(-1)).toEqual([['refused', false]]);
});

/** What the page needs of the add-in's manifest: its pane and its ribbon buttons. */
export interface Manifest {
  readonly id: string;
  readonly title: string;
  /** Address of the pane, on this page's own server. */
  readonly paneUrl: string;
  readonly functionsUrl: string | undefined;
  readonly group: string;
  readonly buttons: readonly ManifestButton[];
}

export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | undefined;
  readonly action: { readonly kind: 'showPane' } | { readonly kind: 'command'; readonly name: string };
}

const ICON_SIZE = '32';

/**
 * Reads an add-in's XML manifest.
 * @param here address of this page: the add-in is served beside it, whatever port the manifest names
 * @throws {Error} when the text is not a task-pane manifest
 */
export function readManifest(xml: string, here: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (parent: Document | Element, name: string) => [...parent.getElementsByTagNameNS('*', name)];
  const first = (parent: Document | Element | undefined, name: string) => (parent ? all(parent, name).at(0) : undefined);
  if (document.querySelector('parsererror') || !first(document, 'OfficeApp')) throw new Error('The add-in’s manifest could not be read.');

  const resources = new Map(['Image', 'Url', 'String'].flatMap((kind) => all(document, kind))
    .map((entry) => [entry.getAttribute('id') ?? '', entry.getAttribute('DefaultValue') ?? '']));
  const resource = (holder: Element | undefined) => resources.get(holder?.getAttribute('resid') ?? '');
  const local = (url: string | undefined) => {
    if (!url) return undefined;
    const { pathname, search } = new URL(url, here);
    return new URL(pathname + search, here).href;
  };

  const paneUrl = local(first(first(document, 'DefaultSettings'), 'SourceLocation')?.getAttribute('DefaultValue') ?? undefined);
  if (!paneUrl) throw new Error('The add-in’s manifest names no pane.');

  const controls = all(document, 'Control').map((control): ManifestButton => {
    const action = first(control, 'Action');
    const name = action?.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') === 'ExecuteFunction'
      ? first(action, 'FunctionName')?.textContent?.trim() : undefined;
    const icon = all(control, 'Image').find((image) => image.getAttribute('size') === ICON_SIZE);
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(first(control, 'Label')) ?? '',
      tip: resource(first(control, 'Description')) ?? '',
      icon: local(resource(icon)),
      action: name ? { kind: 'command', name } : { kind: 'showPane' },
    };
  });

  const functions = all(document, 'ExtensionPoint').find((point) => first(point, 'Metadata'));
  return {
    id: first(document, 'Id')?.textContent?.trim() ?? '',
    title: first(document, 'DisplayName')?.getAttribute('DefaultValue') ?? 'Add-in',
    paneUrl,
    functionsUrl: local(resource(first(first(functions, 'Metadata'), 'SourceLocation'))),
    group: resource(first(first(document, 'Group'), 'Label')) ?? '',
    buttons: controls,
  };
}

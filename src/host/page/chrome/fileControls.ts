import { button, element } from './elements';

export interface FileActions {
  /** The user chose or dropped a file. */
  open(file: File): void;
  save(): void;
}

/** The Open and Save buttons with their keys (Ctrl+O, Ctrl+S; Cmd on a Mac), and files dropped anywhere on the page. */
export function setUpFileControls(actions: FileActions): void {
  const picker = element('file-picker');
  if (!(picker instanceof HTMLInputElement)) throw new Error('The element "file-picker" is not an input.');
  const choose = () => picker.click();

  button('open-file').addEventListener('click', choose);
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    // Choosing the same file again must count as a choice.
    picker.value = '';
    if (file) actions.open(file);
  });

  const save = button('save-file');
  save.addEventListener('click', () => actions.save());

  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'o' && key !== 's') return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'o') choose();
    else if (!save.disabled) actions.save();
  }, { capture: true });

  setUpDrop(actions);
}

function setUpDrop({ open }: FileActions): void {
  const hint = element('drop-hint');
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    // Leaving for another element of the page is not leaving the page.
    if (event.relatedTarget === null) hint.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    hint.hidden = true;
    if (!carriesFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
}

const REVOKE_AFTER_MS = 10_000;

/** Gives the browser a file to download. */
export function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

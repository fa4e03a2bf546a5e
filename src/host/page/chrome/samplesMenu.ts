import { SAMPLES } from '../samples';
import { button, element } from './elements';

/** The Samples menu: opened by button, walked by arrow keys, closed by Escape or a click elsewhere. */
export function setUpSamplesMenu(choose: (file: string) => void): void {
  const opener = button('samples-button');
  const list = element('samples-menu');
  const items = SAMPLES.map(({ file, title, note }) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.className = 'menu-item';
    item.setAttribute('role', 'menuitem');
    item.tabIndex = -1;
    const small = document.createElement('span');
    small.className = 'menu-item-note';
    small.textContent = note;
    item.append(title, small);
    item.addEventListener('click', () => {
      close(true);
      choose(file);
    });
    return item;
  });
  list.append(...items);

  function show(open: boolean) {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  }
  function close(backToOpener: boolean) {
    show(false);
    if (backToOpener) opener.focus();
  }
  function move(step: number) {
    const from = items.findIndex((item) => item === document.activeElement);
    items[(from + step + items.length) % items.length].focus();
  }

  opener.addEventListener('click', () => {
    const opening = opener.getAttribute('aria-expanded') !== 'true';
    show(opening);
    if (opening) items[0].focus();
  });
  list.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Tab') return close(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!list.hidden && event.target instanceof Node && !list.contains(event.target) && !opener.contains(event.target)) close(false);
  }, { capture: true });
  // The pane's frame takes the focus without a pointer event of this document.
  window.addEventListener('blur', () => close(false));
}

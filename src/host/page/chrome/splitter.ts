import { element } from './elements';

export const PANE_WIDTH = { usual: 350, least: 260, step: 16, bigStep: 64 };
/** The grid keeps at least this many pixels. */
const GRID_LEAST = 240;

/**
 * The bar between grid and pane: dragged, or moved by arrow keys (Home and End for the limits, double click for the usual width).
 * The width is the pane's, in CSS pixels.
 */
export function setUpSplitter(): void {
  const bar = element('splitter');
  const area = element('work-area');
  let width = PANE_WIDTH.usual;

  const most = () => Math.max(PANE_WIDTH.least, area.clientWidth - GRID_LEAST);
  function setWidth(wanted: number) {
    width = Math.round(Math.min(most(), Math.max(PANE_WIDTH.least, wanted)));
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
    bar.setAttribute('aria-valuenow', String(width));
    bar.setAttribute('aria-valuemin', String(PANE_WIDTH.least));
    bar.setAttribute('aria-valuemax', String(most()));
    bar.setAttribute('aria-valuetext', `${width} pixels`);
  }

  bar.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    bar.focus();
    const [startX, startWidth] = [event.clientX, width];
    const drag = (move: PointerEvent) => setWidth(startWidth + startX - move.clientX);
    const finish = () => {
      bar.removeEventListener('pointermove', drag);
      bar.classList.remove('dragging');
      area.classList.remove('resizing');
    };
    bar.classList.add('dragging');
    area.classList.add('resizing');
    bar.addEventListener('pointermove', drag);
    bar.addEventListener('lostpointercapture', finish, { once: true });
  });
  bar.addEventListener('dblclick', () => setWidth(PANE_WIDTH.usual));
  bar.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? PANE_WIDTH.bigStep : PANE_WIDTH.step;
    // Left widens: the pane stands on the right.
    const wanted = { ArrowLeft: width + step, ArrowRight: width - step, Home: PANE_WIDTH.least, End: most() }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setWidth(wanted);
  });
  window.addEventListener('resize', () => setWidth(width));
  setWidth(width);
}

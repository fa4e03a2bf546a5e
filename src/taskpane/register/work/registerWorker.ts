import type { Answer, Order } from './messages';
import { workerSide } from './workerSide';

/** The script of the worker in which registers are computed, apart from the pane. */
const answer = workerSide((message: Answer) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<Order>) => answer(data));

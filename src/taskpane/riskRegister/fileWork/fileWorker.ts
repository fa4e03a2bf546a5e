import { fileWorkerSide } from './fileWorkerSide';
import type { FileAnswer, FileOrder } from './messages';

/** The script of the worker in which a picked file is read, apart from the pane. */
const answer = fileWorkerSide((message: FileAnswer) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<FileOrder>) => answer(data));

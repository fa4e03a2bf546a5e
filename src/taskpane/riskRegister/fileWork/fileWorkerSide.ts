import { riskRegisterKindFor } from '../../../registers/risk/riskRegister';
import { FileProblem } from '../../files/fileProblem';
import { toSend } from '../../register/work/slices';
import type { FileAnswer, FileOrder } from './messages';
import { registersInFile } from './registersInFile';

/** The worker's half of the conversation. The registers go in slices, each when the pane has taken the one before. */
export function fileWorkerSide(post: (answer: FileAnswer) => void): (order: FileOrder) => void {
  /** What is still to be answered, the next at the end. */
  let answers: FileAnswer[] = [];
  return (order) => {
    if (order.type === 'read') answers = answersTo(order, post);
    const next = answers.pop();
    if (next) post(next);
  };
}

function answersTo({ name, bytes, scheme }: FileOrder & { readonly type: 'read' }, post: (answer: FileAnswer) => void): FileAnswer[] {
  try {
    return toSend(registersInFile(name, bytes, riskRegisterKindFor(scheme), (done, total) => post({ type: 'progress', done, total })));
  } catch (thrown) {
    if (thrown instanceof FileProblem) return [{ type: 'problem', message: thrown.message, advice: thrown.advice }];
    return [{ type: 'failed', message: String(thrown) }];
  }
}

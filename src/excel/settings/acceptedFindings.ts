import type { AcceptedFinding } from '../../registers/shared/acceptedFindings';
import { sheetSetting } from './keptBySheet';
import { isGroupOf, isListOf, isText } from './shapes';

const isAcceptance = isGroupOf<AcceptedFinding>({ rule: isText, record: isText, place: isText, hash: isText, reason: isText });

/** The findings that the officer lets stand. */
export const acceptedFindings = sheetSetting<readonly AcceptedFinding[]>('scrutiny.acceptedFindings', isListOf(isAcceptance));

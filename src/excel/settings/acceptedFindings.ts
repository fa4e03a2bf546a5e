import * as z from 'zod/mini';
import type { AcceptedFinding } from '../../registers/shared/acceptedFindings';
import { sheetSetting } from './keptBySheet';

const acceptance = z.object({ rule: z.string(), record: z.string(), place: z.string(), hash: z.string(), reason: z.string() });

/** The findings that the officer lets stand. */
export const acceptedFindings = sheetSetting<readonly AcceptedFinding[]>('scrutiny.acceptedFindings', z.array(acceptance));

import { Notice } from '../shared/Notice';
import { useSchemeInUse } from './useScheme';

/** Says in every pane that the workbook's scheme could not be used, so that nobody takes the default's answers for their own. */
export function RefusedScheme() {
  const { origin, scheme, problems } = useSchemeInUse();
  if (origin !== 'refused') return null;
  return <Notice tone="warning" testId="scheme-refused" title="The scheme kept in this workbook cannot be used." advice={`${problems[0]?.message ?? ''} ${scheme.name} is used instead; see the Scheme pane.`.trim()} />;
}

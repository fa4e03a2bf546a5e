import { makeStyles, tokens } from '@fluentui/react-components';

export const useLaterStyles = makeStyles({
  room: { display: 'flex', justifyContent: 'center', alignItems: 'center', minHeight: '120px', paddingTop: tokens.spacingVerticalM },
});

import { mergeClasses } from '@fluentui/react-components';
import { areaAddress } from '../../excel/address';
import type { TableAudit } from '../../registers/table/audit';
import { Disclosure } from '../shared/Disclosure';
import { count } from '../shared/words';
import { countStates, TRUST_STATES, type TablePicture } from './picture';
import { usePictureStyles } from './Picture.styles';
import { TableGrid } from './TableGrid';
import { TRUST_SIGNS, TRUST_STYLES, TRUST_TITLES } from './trustSigns';
import type { Navigation } from './useNavigation';

/** Tables that are drawn at once; the others open when asked for. */
const MOST_OPEN = 3;

/** Every figure of every table: checked, broken or not covered. */
export function PictureOfTrust({ audit, pictures, navigation }: { audit: TableAudit; pictures: readonly TablePicture[]; navigation: Navigation }) {
  const styles = usePictureStyles();
  const counts = countStates(audit.coverage);
  if (pictures.length === 0) return <p>There is no table here, only text with figures.</p>;
  return (
    <div data-testid="picture">
      <ul className={styles.legend} aria-label="Legend">
        {TRUST_STATES.map((state) => (
          <li key={state} className={styles.legendItem}>
            <span className={mergeClasses(styles.mark, styles.sample, styles[TRUST_STYLES[state]])} aria-hidden>
              {TRUST_SIGNS[state]}
            </span>
            {TRUST_TITLES[state]}: {counts[state].toLocaleString('en-GB')}
          </li>
        ))}
      </ul>
      {pictures.map((picture, index) => (
        <Disclosure key={areaAddress(picture.area)} title={<PictureTitle picture={picture} />} initiallyOpen={index < MOST_OPEN}>
          {() => <TableGrid picture={picture} onChoose={navigation.goTo} />}
        </Disclosure>
      ))}
    </div>
  );
}

function PictureTitle({ picture: { title, area, counts } }: { picture: TablePicture }) {
  const broken = counts.broken > 0 ? `, ${count(counts.broken, 'figure')} broken` : '';
  return <>{`${title ? `${title}, ` : ''}${areaAddress(area)}${broken}`}</>;
}

import { useMemo } from 'react';
import type { IndicatorsRegister } from '../../registers/indicators/indicator';
import { CellLink } from '../shared/CellLink';
import { LongList } from '../shared/LongList';
import { Notice } from '../shared/Notice';
import { useGoToCell } from '../shared/useGoToCell';
import { useIndicatorsStyles } from './indicators.styles';
import { PictureKey, RatePicture } from './RatePicture';
import { rateView, type RateView } from './rateView';

/** Every indicator with its rate, its limits, the benchmark and the change, in words and as a picture. */
export function RatesOverview({ register }: { register: IndicatorsRegister }) {
  const styles = useIndicatorsStyles();
  const { goToCell, problem } = useGoToCell();
  const views = useMemo(() => register.indicators.map(rateView), [register]);
  return (
    <>
      <h3 className={styles.heading}>Rates, limits and benchmarks</h3>
      <PictureKey />
      {problem && <Notice tone="warning" title={problem.message} advice={problem.advice} />}
      <LongList items={views} label="Rates, limits and benchmarks" keyOf={({ key }) => key}>
        {(view: RateView) => (
          <div className={styles.item} data-testid="rate" data-comparison={view.word}>
            <CellLink row={view.row} column={view.column} onGo={() => void goToCell(register.sheet, view.row, view.column)}>
              {view.label}
            </CellLink>
            <p className={styles.figure}>{view.figure}</p>
            {view.comparison !== '' && <p className={view.word === '' ? styles.change : styles.comparison}>{view.comparison}</p>}
            {view.change !== '' && <p className={styles.change}>{view.change}</p>}
            {view.picture && <RatePicture positions={view.picture} />}
          </div>
        )}
      </LongList>
    </>
  );
}

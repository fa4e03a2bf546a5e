import { Button, Checkbox } from '@fluentui/react-components';
import { areaAddress } from '../../../excel/address';
import { cellName } from '../../../registers/shared/address';
import { editKey, type Decoration, type Edit, type StepProposal } from '../../../registers/shared/edit';
import { Disclosure } from '../../shared/Disclosure';
import { LongList } from '../../shared/LongList';
import { Notice } from '../../shared/Notice';
import { count } from '../../shared/words';
import type { Tidy } from '../useTidy';
import { BeforeAfter } from './BeforeAfter';
import { useTidyStyles } from './TidyPanel.styles';

export interface StepPreviewProps {
  readonly title: string;
  readonly proposal: StepProposal | undefined;
  readonly tidy: Tidy;
}

/** What one ticked step would change, each change with its own tick. */
export function StepPreview({ title, proposal, tidy }: StepPreviewProps) {
  const styles = useTidyStyles();
  const edits = proposal?.edits ?? [];
  const decorations = proposal?.decorations ?? [];
  if (proposal?.refused !== undefined && edits.length === 0) {
    return (
      <div className={styles.proposals}>
        <Notice tone="warning" title="Left as it is." advice={proposal.refused} />
      </div>
    );
  }
  if (edits.length + decorations.length === 0) return <div className={styles.proposals}>Nothing to change.</div>;
  const ticked = edits.filter((edit) => !tidy.choices.excluded.has(editKey(edit))).length;
  return (
    <div className={styles.proposals}>
      {proposal?.refused !== undefined && <Notice tone="warning" title="Not done everywhere." advice={proposal.refused} />}
      {decorations.length > 0 && (
        <ul className={styles.additions}>
          {decorations.map((decoration) => (
            <li key={`${decoration.kind}|${areaAddress(decoration.area)}`}>{decorationText(decoration)}</li>
          ))}
        </ul>
      )}
      {edits.length > 0 && (
        <Disclosure title={`${ticked.toLocaleString('en-GB')} of ${count(edits.length, 'change')} ticked`}>
          {() => (
            <>
              <div className={styles.all}>
                <Button size="small" onClick={() => tidy.setEdits(edits, true)} aria-label={`Tick all: ${title}`}>
                  Tick all
                </Button>
                <Button size="small" onClick={() => tidy.setEdits(edits, false)} aria-label={`Untick all: ${title}`}>
                  Untick all
                </Button>
              </div>
              <LongList items={edits} label={title} page={20} keyOf={editKey}>
                {(edit) => <EditChoice edit={edit} tidy={tidy} />}
              </LongList>
            </>
          )}
        </Disclosure>
      )}
    </div>
  );
}

function EditChoice({ edit, tidy }: { edit: Edit; tidy: Tidy }) {
  const styles = useTidyStyles();
  const cell = cellName(edit.row, edit.column);
  return (
    <div className={styles.edit}>
      <Checkbox
        label={edit.record ? `${cell}, ${edit.record}` : cell}
        checked={!tidy.choices.excluded.has(editKey(edit))}
        onChange={(_event, { checked }) => tidy.setEdit(edit, checked === true)}
      />
      <div className={styles.editBody}>
        <div className={styles.reason}>{edit.reason}</div>
        <BeforeAfter before={edit.before} after={edit.after} cell={cell} />
      </div>
    </div>
  );
}

function decorationText(decoration: Decoration): string {
  const place = areaAddress(decoration.area);
  switch (decoration.kind) {
    case 'ragColours': return `Colours for ${decoration.words.map(({ word }) => word).join(', ')} in ${place}`;
    case 'listValidation': return `Only ${decoration.values.join(', ')} allowed in ${place}`;
    case 'freeze': return `${place} stays in sight`;
    case 'columnWidths': return `Column widths in ${place}`;
  }
}

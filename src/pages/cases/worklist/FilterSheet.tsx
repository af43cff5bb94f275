import { CLOSED_STATES, OPEN_STATES } from '@domain/cases/case';
import { caseStateName, categoryName } from '@domain/vocabulary/cases';
import { channelName, trackName } from '@domain/vocabulary/handling';
import { worklistText as text } from '@/text/cases/worklist';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';
import { withoutConditions, type WorklistFilter } from './worklistFilter';

type Props = {
  open: boolean;
  filter: WorklistFilter;
  onChange: (filter: WorklistFilter) => void;
  onClose: () => void;
};

/** What a list is narrowed to; each tap counts at once. */
export function FilterSheet({ open, filter, onChange, onClose }: Props) {
  const change = (part: Partial<WorklistFilter>) => onChange({ ...filter, ...part });
  const isOpenPart = filter.part !== 'closed';
  const states = (isOpenPart ? OPEN_STATES : CLOSED_STATES).map((value) => ({ value, label: caseStateName[value] }));
  return (
    <Sheet open={open} title={text.filter} onClose={onClose}>
      {isOpenPart && (
        <Choice
          label={text.late}
          layout="pills"
          optional
          options={text.lateness}
          value={filter.late}
          onChange={(late) => change({ late: late === filter.late ? undefined : late })}
        />
      )}
      <Choices
        label={text.states}
        optional
        options={states}
        value={filter.states ?? []}
        onChange={(value) => change({ states: value })}
      />
      <Choices
        label={text.categories}
        optional
        options={categoryName}
        value={filter.categories ?? []}
        onChange={(categories) => change({ categories })}
      />
      <Choices
        label={text.tracks}
        optional
        options={trackName}
        value={filter.tracks ?? []}
        onChange={(tracks) => change({ tracks })}
      />
      <Choices
        label={text.channels}
        optional
        options={channelName}
        value={filter.channels ?? []}
        onChange={(channels) => change({ channels })}
      />
      <Rows>
        <SwitchRow title={text.again} on={filter.again ?? false} onChange={(again) => change({ again })} />
      </Rows>
      {isOpenPart && (
        <Choice
          label={text.order}
          layout="pills"
          options={text.orders}
          value={filter.order}
          onChange={(order) => change({ order })}
        />
      )}
      <PrimaryButton onClick={onClose}>{text.show}</PrimaryButton>
      <LinkButton onClick={() => onChange(withoutConditions(filter))}>{text.clear}</LinkButton>
    </Sheet>
  );
}

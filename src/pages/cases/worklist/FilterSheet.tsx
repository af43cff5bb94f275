import { useState } from 'react';
import { CLOSED_STATES, OPEN_STATES } from '@domain/cases/case';
import { caseStateName, categoryName } from '@domain/vocabulary/cases';
import { channelName, trackName } from '@domain/vocabulary/handling';
import { worklistText as text } from '@/text/cases/worklist';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';
import { withoutConditions, type WorklistFilter } from './worklistFilter';

type Props = {
  open: boolean;
  filter: WorklistFilter;
  onChange: (filter: WorklistFilter) => void;
  onClose: () => void;
};

const GROUPS = ['states', 'categories', 'tracks', 'channels'] as const;
type Group = (typeof GROUPS)[number];
type Names = Partial<Record<string, string>>;

const optionsIn: Record<Exclude<Group, 'states'>, Record<string, string>> = {
  categories: categoryName,
  tracks: trackName,
  channels: channelName,
};

/** The names of these values, in their order. */
const pick = (names: Record<string, string>, values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, names[value] ?? value]));

const namesOf = (names: Names, values: readonly string[]): string => values.map((value) => names[value]).join(text.and);

/** What a list is narrowed to; each tap counts at once. One group of conditions is open at a time. */
export function FilterSheet({ open, filter, onChange, onClose }: Props) {
  const change = (part: Partial<WorklistFilter>) => onChange({ ...filter, ...part });
  const isOpenPart = filter.part !== 'closed';
  const [opened, setOpened] = useState<Group>();
  const states = pick(caseStateName, isOpenPart ? OPEN_STATES : CLOSED_STATES);
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
      {GROUPS.map((group) => {
        const options = group === 'states' ? states : optionsIn[group];
        const value: readonly string[] = filter[group] ?? [];
        return group === opened ? (
          <Choices
            key={group}
            label={text[group]}
            optional
            options={options}
            value={value}
            // the options of a group are its values
            onChange={(values) => change({ [group]: values } as Partial<WorklistFilter>)}
          />
        ) : (
          <Rows key={group}>
            <ListRow title={text[group]} note={namesOf(options, value) || text.any} onClick={() => setOpened(group)} />
          </Rows>
        );
      })}
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

import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Moment } from '@domain/time';
import type { TopicDraft, TopicOption } from '@domain/topics/topic';
import type { TopicView } from '@domain/topics/view';
import { formatMoment } from '@domain/vocabulary/time';
import { nothingName } from '@domain/vocabulary/topics/topics';
import { topicsText as text } from '@/text/topics/topics';
import { LinkButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { Photos } from '@/ui/status/Photos';

type Costs = Pick<TopicOption, 'cost' | 'payer' | 'worseOff'>;

/** What it costs, who pays, and who is worse off. */
const CostNotes = ({ cost, payer, worseOff }: Costs) => (
  <>
    <CardNote>{cost > 0 ? text.costs(text.yuan(cost), payer) : text.free}</CardNote>
    <CardNote>{worseOff ? text.worseOff(worseOff) : text.nobodyWorseOff}</CardNote>
  </>
);

/** The plan with its earlier versions, and the ways between which it was chosen. */
export function PlanSection({ shown: { drafts, options, posters }, now }: { shown: TopicView; now: Moment }) {
  const [open, setOpen] = useState(false);
  const [current, ...older] = [...drafts].reverse();
  return (
    <>
      {current && (
        <Section
          title={text.draft}
          hint={`${text.draftVersion(current.version)}，${text.draftAt(formatMoment(current.at, now))}`}
        >
          <DraftCard draft={current} />
          {open && older.map((draft) => <OlderDraft key={draft.version} draft={draft} now={now} />)}
          {older.length > 0 && !open && <LinkButton onClick={() => setOpen(true)}>{text.olderDrafts}</LinkButton>}
        </Section>
      )}
      {posters.length > 0 && (
        <Section title={text.posters}>
          <Photos photos={posters} />
        </Section>
      )}
      {options.length > 1 && (
        <Section title={text.options}>
          {options.map((option, n) => (
            <Card key={option.id}>
              <CardTitle>{option.nothing ? nothingName : text.option(n)}</CardTitle>
              {!option.nothing && <Text>{option.text}</Text>}
              {!option.nothing && <CostNotes {...option} />}
            </Card>
          ))}
        </Section>
      )}
    </>
  );
}

const DraftCard = ({ draft }: { draft: TopicDraft }) => (
  <Card>
    <Text>{draft.text}</Text>
    <CostNotes {...draft} />
    {draft.someoneLoses && <CardNote>{text.twoThirds}</CardNote>}
  </Card>
);

const OlderDraft = ({ draft, now }: { draft: TopicDraft; now: Moment }) => (
  <Section title={text.draftVersion(draft.version)} hint={text.draftAt(formatMoment(draft.at, now))}>
    <DraftCard draft={draft} />
  </Section>
);

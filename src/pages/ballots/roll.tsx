import { useState } from 'react';
import type { ChallengeRow, RollRow } from '@domain/ballots/view';
import { formatMoment } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { ballotText, rollText as text } from '@/text/ballots/ballots';
import { SecondaryButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { Notice } from '@/ui/feedback/Notice';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { BuildingChoice, type Building } from './BuildingChoice';
import { HouseholdRows } from './HouseholdRows';
import { ChallengeForm } from './roll/ChallengeForm';
import { DecideForm } from './roll/DecideForm';

export default createPage(Roll, ['id']);

/** What is being said about the roll: that a household is missing, or that this one is wrong. */
type Challenge = 'missing' | RollRow;

/** The posted roll of a vote, one building at a time, and what people said about it. */
function Roll({ id }: RouteParams<'id'>) {
  const [building, setBuilding] = useState<Building>();
  const query = useQuery('rolls.show', { topic: id, ...(building && { building }) });
  const now = useNow();
  const [challenge, setChallenge] = useState<Challenge>();
  const [deciding, setDeciding] = useState<ChallengeRow>();
  const refresh = () => void query.refresh();
  return (
    <QueryPage query={query} notFound={ballotText.notFound}>
      {(roll) => {
        const isOpen = roll.state === 'roll' && roll.challengesUntil > now;
        const nameOf = ({ own, voted, label }: RollRow): string =>
          own ? [label, voted === undefined ? text.own : text.voted(voted)].join(' · ') : label;
        return (
          <>
            <Banner title={roll.title} words={text.head(roll.roll)} />
            <Notice>{isOpen ? text.until(formatMoment(roll.challengesUntil, now)) : text.final}</Notice>
            <BuildingChoice
              label={text.building}
              hint={text.words}
              buildings={roll.buildings}
              value={building}
              onChange={setBuilding}
            />
            {roll.shown && (
              <HouseholdRows key={`${roll.shown.compound}/${roll.shown.building}`} rows={ownFirst(roll.shown.rows)}>
                {(row) => <ListRow title={nameOf(row)} onClick={isOpen ? () => setChallenge(row) : undefined} />}
              </HouseholdRows>
            )}
            {isOpen && <SecondaryButton onClick={() => setChallenge('missing')}>{text.notHere}</SecondaryButton>}
            {roll.challenges.length > 0 && (
              <Section title={text.challenges}>
                <Rows>
                  {roll.challenges.map((one) => (
                    <ListRow
                      key={one.id}
                      title={`${text.kinds[one.kind]} · ${one.label}`}
                      note={[stateOf(one), one.note, one.words].filter(Boolean).join(' · ')}
                      onClick={roll.decides && one.accepted === undefined ? () => setDeciding(one) : undefined}
                    />
                  ))}
                </Rows>
              </Section>
            )}
            <ChallengeForm
              topic={id}
              about={challenge}
              compound={roll.buildings[0]?.compound ?? ''}
              onClose={() => setChallenge(undefined)}
              onDone={refresh}
            />
            <DecideForm topic={id} challenge={deciding} onClose={() => setDeciding(undefined)} onDone={refresh} />
          </>
        );
      }}
    </QueryPage>
  );
}

const ownFirst = (rows: readonly RollRow[]): RollRow[] => [...rows].sort((a, b) => Number(b.own) - Number(a.own));

const stateOf = ({ accepted }: ChallengeRow): string =>
  accepted === undefined ? text.waiting : accepted ? text.accepted : text.declined;

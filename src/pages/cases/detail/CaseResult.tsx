import { Text, View } from '@tarojs/components';
import type { SameMatter } from '@domain/cases/case';
import type { CaseView } from '@domain/cases/view';
import { momentOf, type Moment } from '@domain/time';
import { endReasonName, exclusionGroundName, outcomeName } from '@domain/vocabulary/handling';
import { complaintName, satisfactionName, solvedName } from '@domain/vocabulary/ratings/ratings';
import { formatDay } from '@domain/vocabulary/time';
import { callRoutes } from '@/callRoutes';
import { go, routes } from '@/routes';
import { caseFormText, casesText as text } from '@/text/cases/cases';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Photos } from '@/ui/status/Photos';
import { OpenAsk } from './OpenAsk';

/** The outcome so far: an open question, a refusal, the resident's rating and below it what the unit reports. */
export const CaseResult = ({ case: it, now }: { case: CaseView; now: Moment }) => (
  <>
    {it.question && (
      <Section title={it.mine ? text.question : text.questionForStaff}>
        <Card className="case-question">
          <Text className="case-question__words">{it.question}</Text>
        </Card>
      </Section>
    )}
    {it.ask && <OpenAsk ask={it.ask} mine={it.mine} now={now} />}
    {it.refusal && it.refusal.review !== 'overturned' && <Refusal refusal={it.refusal} />}
    {it.transfer && <Transferred transfer={it.transfer} />}
    {it.ending && <Ended ending={it.ending} />}
    {it.sameAs && <SameMatterLink state={it.state} sameAs={it.sameAs} />}
    {it.campaign && <Campaign campaign={it.campaign} now={now} />}
    {it.exclusion && (
      <Text className="case-result__soft">
        {text.exclusion[it.exclusion.state]}：{exclusionGroundName[it.exclusion.ground]}
      </Text>
    )}
    {it.rating && <RatingResult rating={it.rating} mine={it.mine} />}
    {it.outcome && <Outcome case={it} now={now} />}
  </>
);

const Refusal = ({ refusal: { className, channel, note, review } }: { refusal: NonNullable<CaseView['refusal']> }) => (
  <Section title={text.refusal}>
    <Card>
      <Text className="case-result__words">{note || className}</Text>
      <LabeledText label={text.refusalChannel} words={channel} />
      {review && <Text className="case-result__soft">{text.review[review]}</Text>}
    </Card>
  </Section>
);

const Transferred = ({ transfer: { channel, note } }: { transfer: NonNullable<CaseView['transfer']> }) => (
  <Section title={text.transfer}>
    <Card>
      <Text className="case-result__words">{note}</Text>
      <LabeledText label={text.refusalChannel} words={channel} />
    </Card>
  </Section>
);

const Ended = ({ ending: { reason, note, review } }: { ending: NonNullable<CaseView['ending']> }) => (
  <Section title={text.ending}>
    <Card>
      <Text className="case-result__name">{endReasonName[reason]}</Text>
      <Text className="case-result__words">{note}</Text>
      {review && <Text className="case-result__soft">{text.endReview[review]}</Text>}
    </Card>
  </Section>
);

const Campaign = ({
  campaign: { id, unitName, name, until, words, isOver },
  now,
}: {
  campaign: NonNullable<CaseView['campaign']>;
  now: Moment;
}) => (
  <Section title={text.campaign(name)}>
    <Card>
      <Text className="case-result__name">
        {isOver || !until ? text.campaignOver : text.campaignPlan(unitName, formatDay(momentOf(until, 0), now))}
      </Text>
      <Text className="case-result__words">{words}</Text>
    </Card>
    {id !== undefined && (
      <Rows>
        <ListRow
          icon="people"
          title={text.openCampaign}
          note={text.openCampaignHint}
          onClick={() => go(callRoutes.campaign(id))}
        />
      </Rows>
    )}
  </Section>
);

/** The way to the case that has the same matter. */
const SameMatterLink = ({ state, sameAs: { id, number } }: Pick<CaseView, 'state'> & { sameAs: SameMatter }) => (
  <Rows>
    <ListRow
      title={text.sameMatter(number)}
      note={text.sameMatterHint[state === 'merged' ? 'merged' : 'closed']}
      onClick={() => go(routes.case(id))}
    />
  </Rows>
);

const Outcome = ({
  case: { outcome, measure, plannedUntil, evidence, mine },
  now,
}: {
  case: CaseView;
  now: Moment;
}) => (
  <Section title={text.result} hint={mine ? text.resultClaimToMe : text.resultClaim}>
    <Card>
      {outcome && <Text className="case-result__name">{outcomeName[outcome]}</Text>}
      {measure && <Text className="case-result__words">{measure}</Text>}
      {plannedUntil && <Text>{text.plannedUntil(formatDay(momentOf(plannedUntil, 0), now))}</Text>}
      {evidence.length > 0 && <Photos photos={evidence} />}
    </Card>
  </Section>
);

function RatingResult({ rating: it, mine }: { rating: NonNullable<CaseView['rating']>; mine: boolean }) {
  const title = it.by === 'caller' ? text.ratingByCall : mine ? text.myRating : text.rating;
  return (
    <Section title={title}>
      <Card>
        <LabeledText label={caseFormText.contactedShort} words={it.contacted ? text.contactedYes : text.contactedNo} />
        <LabeledText label={caseFormText.solvedShort} words={solvedName[it.solved]} />
        <LabeledText label={caseFormText.satisfactionShort} words={satisfactionName[it.satisfaction]} />
        {it.complaints.length > 0 && (
          <LabeledText
            label={caseFormText.complaints}
            words={it.complaints.map((one) => complaintName[one]).join(text.and)}
          />
        )}
        {it.pressured && <Text className="case-result__soft">{caseFormText.pressured}</Text>}
      </Card>
    </Section>
  );
}

const LabeledText = ({ label, words }: { label: string; words: string }) => (
  <View className="case-result__line">
    <Text className="case-result__label">{label}</Text>
    <Text className="case-result__value">{words}</Text>
  </View>
);

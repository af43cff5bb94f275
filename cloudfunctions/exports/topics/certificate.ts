import type { Counted } from '@domain/ballots/box';
import type { Moment } from '@domain/time';
import { areaNameOf } from '@domain/topics/area';
import { currentDraft } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import { formatStaff } from '@domain/vocabulary/cards/case-history';
import { formatMoment } from '@domain/vocabulary/time';
import { certificateText as text, legalSentence } from '@domain/vocabulary/topics/papers';
import { voteOptionName } from '@domain/vocabulary/topics/topics';
import type { VoteFacts } from '../../modules/ballots/votes';
import { line } from '../paragraphs';
import { createPaperPage, heading, labelled } from './paper-page';

/** With its year, because papers are kept. */
const momentOf = (at: Moment): string => formatMoment(at, 0);

/**
 * The certificate of a counted vote: the figures, the rules, the hash of the box, and who counted by their positions.
 * Nobody is named; who counted signs by hand.
 */
export function createCertificateDocument({ facts, events }: StoredTopic, vote: VoteFacts, result: Counted) {
  const counts = events.filter(({ action }) => action === 'count').slice(-2);
  return createPaperPage(text.title, [
    heading(text.title),
    line(legalSentence[facts.mode ?? 'advisory'], { centred: true }),
    labelled(text.about, facts.title),
    labelled(text.area, areaNameOf(facts)),
    labelled(text.plan, currentDraft(facts)?.text ?? ''),
    labelled(text.roll, text.rollOf(result.roll, momentOf(vote.cutOff))),
    labelled(text.time, text.from(momentOf(vote.opensAt), momentOf(vote.closesAt))),
    labelled(text.turnout, text.turnoutOf(result.turnout, result.byPhone, result.byPaper)),
    ...result.votes.map(({ option, count }) =>
      labelled(voteOptionName[option as keyof typeof voteOptionName] ?? option, text.households(count)),
    ),
    labelled(text.contested, text.households(result.contested)),
    labelled(text.invalid, text.households(result.invalid)),
    labelled(text.needed, text.neededOf(result.quorum.needed, result.needed)),
    line(`${text.outcome}：${text.outcomes[result.outcome]}`, { bold: true, size: 28 }),
    labelled(text.rules, vote.rules.version),
    labelled(text.hash, result.hash),
    line(text.hashHint),
    line(text.counters, { bold: true }),
    ...counts.flatMap(({ by, at }) => [
      line(text.counter(formatStaff(facts.area.communityName, by.role), momentOf(at))),
      line(text.sign),
    ]),
  ]);
}

import type { CaseView, HistoryLine } from '@domain/cases/view';
import type { ContactMethod, Outcome } from '@domain/cases/case';
import type { CaseAction } from '@domain/cases/event';
import type { Moment } from '@domain/time';
import { contactMethodName, outcomeName } from '@domain/vocabulary/handling';
import { caseActionName } from '@domain/vocabulary/history';
import { roleName } from '@domain/vocabulary/people';
import { casesText, historyText as text } from '@/text/cases';
import { formatMoment } from '@domain/vocabulary/time';
import { Photos } from '@/ui/Photos';
import { Timeline, type TimelineEntry } from '@/ui/Timeline';

/** Everything that happened, the newest first: who, what, when, the words and the photos. */
export const CaseHistory = ({ of: it, now }: { of: CaseView; now: Moment }) => (
  <Timeline entries={[...it.history].reverse().map((line) => entryOf(line, it, now))} />
);

const toneOf: Partial<Record<CaseAction, TimelineEntry['tone']>> = {
  refuse: 'danger',
  fail: 'warn',
  notContacted: 'warn',
  reopen: 'warn',
  ask: 'warn',
};

function entryOf(line: HistoryLine, it: CaseView, now: Moment): TimelineEntry {
  const words = [line.measure, line.note, line.channel && text.channel(line.channel)].filter(Boolean).join('\n');
  return {
    key: String(line.seq),
    title: text.line(whoIs(line), what(line, it)),
    when: formatMoment(line.at, now),
    tone: toneOf[line.action] ?? 'plain',
    ...(words && { words }),
    ...(line.photos.length > 0 && { more: <Photos photos={line.photos} /> }),
  };
}

function whoIs({ by: { role, unitName, me } }: HistoryLine): string {
  if (role === 'resident') return me ? text.me : roleName.resident;
  const who = text.who(unitName, roleName[role]);
  return me ? text.staffMe(who) : who;
}

function what({ action, unitName, method, outcome, refusalClass, round }: HistoryLine, { refusal }: CaseView): string {
  const name = caseActionName[action];
  if (unitName) return text.to(name, unitName);
  // the cloud names these values by their keys
  if (method) return text.with(name, contactMethodName[method as ContactMethod]);
  if (outcome) return text.with(name, outcomeName[outcome as Outcome]);
  if (refusalClass && refusal) return text.with(name, refusal.className);
  return action === 'reopen' ? text.with(name, casesText.round(round)) : name;
}

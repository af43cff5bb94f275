import { Text, View } from '@tarojs/components';
import type { DeskList } from '@domain/cases/supervision/desk';
import type { DeskAction, DeskRow } from '@domain/cases/supervision/view';
import { momentOf, type Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { pauseReasonName } from '@domain/vocabulary/handling';
import { formatDay } from '@domain/vocabulary/time';
import { go, routes } from '@/routes';
import { actionTextOf } from '@/text/cases/cases';
import { deskAskName, deskClockName, deskDecisionText, deskText as text } from '@/text/supervision/desk';
import { formatDuration } from '@/text/time';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import { Card } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { Icon } from '@/ui/status/icons/Icon';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';

type Props = { list: DeskList; row: DeskRow; now: Moment; onDecide: (action: DeskAction) => void };

/** A case on the desk: how long it waits, what is asked, which decision is due, and its buttons. */
export function DeskCard({ list, row, now, onDecide }: Props) {
  const { title, category, placeName, unitName, urgent, round, ask, decision, actions } = row;
  const [first, second] = actions;
  const name = title || categoryName[category];
  const decide = (action: DeskAction) => ({
    label: `${actionTextOf(action).name}，${name}`,
    onClick: () => onDecide(action),
    children: actionTextOf(action).name,
  });
  return (
    <Card>
      <View className="desk-card__tags">
        <StatusTag tone={toneOf(list)}>{waitOf(list, row, now)}</StatusTag>
        {urgent && <StatusTag tone="danger">{text.urgent}</StatusTag>}
        {round > 1 && (
          <StatusTag tone="plain" icon="return">
            {text.round(round)}
          </StatusTag>
        )}
      </View>
      <View
        className="desk-card__case"
        hoverClass="desk-card__case_pressed"
        aria-role="button"
        aria-label={text.open(name)}
        onClick={() => go(routes.case(row.id))}
      >
        <View className="desk-card__what">
          <CardTitle>{name}</CardTitle>
          <CardNote>{text.where(placeName, unitName)}</CardNote>
        </View>
        <Icon name="chevron" small />
      </View>
      {ask && <Ask ask={ask} now={now} />}
      <Text className="desk-card__decision">{deskDecisionText[decision]}</Text>
      {!first && decidedOnCase.includes(decision) && (
        <PrimaryButton label={text.goOn(name)} onClick={() => go(routes.case(row.id))}>
          {text.go}
        </PrimaryButton>
      )}
      {first && (
        <ButtonRow>
          {second && (
            <ButtonCell>
              <SecondaryButton {...decide(second)} />
            </ButtonCell>
          )}
          <ButtonCell>
            {isDue(list) ? <PrimaryButton {...decide(first)} /> : <SecondaryButton {...decide(first)} />}
          </ButtonCell>
        </ButtonRow>
      )}
    </Card>
  );
}

/** What somebody asks, and their words. */
function Ask({ ask: { kind, note, reason, until, workDays }, now }: { ask: NonNullable<DeskRow['ask']>; now: Moment }) {
  const wanted = [
    deskAskName[kind],
    reason && until && text.askedPause(pauseReasonName[reason], formatDay(momentOf(until, 0), now)),
    workDays && text.askedDays(workDays),
  ];
  return (
    <View className="desk-card__ask">
      <Text className="desk-card__wanted">{wanted.filter(Boolean).join('，')}</Text>
      {note && <Text className="desk-card__words">{text.quote(note)}</Text>}
    </View>
  );
}

/** What needs more than words. */
const decidedOnCase: readonly DeskRow['decision'][] = ['assign', 'upholdRefusal', 'accept', 'dispatch', 'pass'];

/** Whether somebody waits for the decision; what is only watched has quiet buttons. */
const isDue = (list: DeskList): boolean => list !== 'yellow' && list !== 'paused';

const toneOf = (list: DeskList): Tone =>
  list === 'red' || list === 'overdue' ? 'danger' : list === 'paused' ? 'plain' : 'warn';

/** How long it is late or waits; of what is nearly due the time that is left. */
function waitOf(list: DeskList, { clock, since, pausedUntil }: DeskRow, now: Moment): string {
  if (clock) {
    const what = deskClockName[clock.kind];
    return now > clock.dueAt
      ? text.late(what, formatDuration(now - clock.dueAt))
      : text.left(what, formatDuration(clock.dueAt - now));
  }
  const waited = formatDuration(now - since);
  return list === 'paused' && pausedUntil
    ? text.pausedFor(waited, formatDay(momentOf(pausedUntil, 0), now))
    : text.waited(waited);
}

import { useState } from 'react';
import {
  MAX_APPEAL_LENGTH,
  MAX_REASON_LENGTH,
  MAX_REPLY_LENGTH,
  MIN_APPEAL_LENGTH,
  MIN_REASON_LENGTH,
  MIN_REPLY_LENGTH,
} from '@domain/bookings/input-limits';
import type { BookingView } from '@domain/bookings/view';
import { bookingText as text } from '@/text/bookings/bookings';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextArea } from '@/ui/fields/TextArea';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Sheet } from '@/ui/layout/Sheet';
import type { PromptedAction, BookingActions } from './useBookingActions';

type Prompt = {
  title: string;
  label: string;
  options: Record<string, string>;
  more: string;
  missing: string;
  send: string;
};

const prompts: Record<PromptedAction, Prompt> = {
  appeal: {
    title: text.appeal,
    label: text.appealWhy,
    options: text.appealReasons,
    more: text.appealMore,
    missing: text.appealMissing,
    send: text.appealSend,
  },
  reject: {
    title: text.reject,
    label: text.rejectWhy,
    options: text.rejectReasons,
    more: text.reasonOwn,
    missing: text.reasonMissing,
    send: text.rejectSend,
  },
  displace: {
    title: text.displace,
    label: text.displaceWhy,
    options: text.displaceReasons,
    more: text.reasonOwn,
    missing: text.reasonMissing,
    send: text.displaceSend,
  },
  excuse: {
    title: text.excuse,
    label: text.excuseHow,
    options: text.excuseOptions,
    more: text.excuseReply,
    missing: text.excuseMissing,
    send: text.send,
  },
};

// how long the whole text may be, the preset and the person's own words together
const lengths: Record<PromptedAction, { least: number; most: number }> = {
  appeal: { least: MIN_APPEAL_LENGTH, most: MAX_APPEAL_LENGTH },
  reject: { least: MIN_REASON_LENGTH, most: MAX_REASON_LENGTH },
  displace: { least: MIN_REASON_LENGTH, most: MAX_REASON_LENGTH },
  excuse: { least: MIN_REPLY_LENGTH, most: MAX_REPLY_LENGTH },
};

/** The sheet that asks for the reason of an action: a preset one or the person's own words. */
export const BookingActionSheet = ({ booking, actions }: { booking: BookingView; actions: BookingActions }) => (
  <RenderBoundary>
    {actions.asking && (
      <ActionPrompt key={actions.asking} booking={booking} asking={actions.asking} actions={actions} />
    )}
  </RenderBoundary>
);

function ActionPrompt({
  booking,
  asking,
  actions,
}: {
  booking: BookingView;
  asking: PromptedAction;
  actions: BookingActions;
}) {
  const { title, label, options, more, missing, send } = prompts[asking];
  const guestNotNotified = asking === 'displace' && booking.guest;
  const [chosen, choose] = useState<string>();
  const [customText, setCustomText] = useState('');
  const [tried, setTried] = useState(false);
  const decides = asking === 'excuse';
  const words = decides
    ? customText.trim()
    : [chosen && options[chosen], customText.trim()].filter(Boolean).join(text.comma);
  const { least, most } = lengths[asking];
  const longestPreset = decides
    ? 0
    : Math.max(...Object.values(options).map(({ length }) => length + text.comma.length));
  const ready = words.length >= least && (!decides || chosen !== undefined);

  function submit() {
    setTried(true);
    if (ready) actions.submit(booking, words, chosen === 'yes');
  }

  return (
    <Sheet open title={guestNotNotified ? text.displaceGuest : title} onClose={actions.close}>
      {asking === 'appeal' && booking.noShow && (
        <Notice>{text.appealHint(booking.noShow.most, booking.noShow.pauseDays)}</Notice>
      )}
      {guestNotNotified && <Notice tone="warn">{text.guestUntold}</Notice>}
      {decides && booking.appeal && <Notice>{booking.appeal.note}</Notice>}
      <Choice
        label={label}
        hint={(asking === 'reject' || asking === 'displace') && !guestNotNotified ? text.reasonHint : undefined}
        options={options}
        value={chosen}
        error={tried && !ready ? missing : undefined}
        onChange={choose}
      />
      <TextArea
        label={more}
        optional={!decides}
        fixed
        maxLength={most - longestPreset}
        value={customText}
        onChange={setCustomText}
      />
      <PrimaryButton busy={actions.sending} danger={asking === 'displace'} onClick={submit}>
        {guestNotNotified ? text.displaceGuest : send}
      </PrimaryButton>
    </Sheet>
  );
}

import { useState } from 'react';
import type { BookingView } from '@domain/bookings/view';
import { bookingText as text } from '@/text/bookings';
import { PrimaryButton } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import { Notice } from '@/ui/Notice';
import { Sheet } from '@/ui/Sheet';
import { RenderBoundary } from '@/ui/Slot';
import { TextArea } from '@/ui/TextArea';
import type { Asking, BookingActions } from './useBookingActions';

type Question = {
  title: string;
  label: string;
  options: Record<string, string>;
  more: string;
  missing: string;
  send: string;
};

const questions: Record<Asking, Question> = {
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

const MOST = 40;

/** The sheet on which an action asks for its word: a ready one to tap, or one's own. */
export const BookingAsks = ({ of: it, actions }: { of: BookingView; actions: BookingActions }) => (
  <RenderBoundary>{actions.asking && <Ask key={actions.asking} of={it} asking={actions.asking} actions={actions} />}</RenderBoundary>
);

function Ask({ of: it, asking, actions }: { of: BookingView; asking: Asking; actions: BookingActions }) {
  const { title, label, options, more, missing, send } = questions[asking];
  const untold = asking === 'displace' && it.guest;
  const [chosen, choose] = useState<string>();
  const [own, setOwn] = useState('');
  const [tried, setTried] = useState(false);
  const decides = asking === 'excuse';
  const words = decides ? own.trim() : [chosen && options[chosen], own.trim()].filter(Boolean).join(text.comma);
  const ready = words.length > 1 && (!decides || chosen !== undefined);

  function go() {
    setTried(true);
    if (ready) actions.say(it, words, chosen === 'yes');
  }

  return (
    <Sheet open title={untold ? text.displaceGuest : title} onClose={actions.close}>
      {asking === 'appeal' && it.noShow && <Notice>{text.appealHint(it.noShow.most, it.noShow.pauseDays)}</Notice>}
      {untold && <Notice tone="warn">{text.guestUntold}</Notice>}
      {decides && it.appeal && <Notice>{it.appeal.note}</Notice>}
      <Choice
        label={label}
        hint={(asking === 'reject' || asking === 'displace') && !untold ? text.reasonHint : undefined}
        options={options}
        value={chosen}
        error={tried && !ready ? missing : undefined}
        onChange={choose}
      />
      <TextArea label={more} optional={!decides} fixed maxLength={MOST} value={own} onChange={setOwn} />
      <PrimaryButton busy={actions.sending} danger={asking === 'displace'} onClick={go}>
        {untold ? text.displaceGuest : send}
      </PrimaryButton>
    </Sheet>
  );
}

import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { BookingAction } from '@domain/bookings/lifecycle/event';
import type { BookingView } from '@domain/bookings/view';
import { MAX_SCAN_LENGTH } from '@domain/input-limits';
import { scan } from '@/device/scan';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { bookingText as text } from '@/text/bookings/bookings';

// native dialogs do not read CSS variables
const BRICK = '#a2341f';

/** Actions that need a reason first. */
export type PromptedAction = Extract<BookingAction, 'appeal' | 'reject' | 'displace' | 'excuse'>;
const needsPrompt = (action: BookingAction): action is PromptedAction =>
  ['appeal', 'reject', 'displace', 'excuse'].includes(action);

/** Asks before something that cannot be taken back. */
const isConfirmed = async (question: Taro.showModal.Option): Promise<boolean> =>
  (await Taro.showModal({ cancelText: text.cancelNo, ...question })).confirm;

/** What the buttons of a booking do; each answer is shown at once. */
export function useBookingActions(show: (booking: BookingView) => void, reload: () => void) {
  const [asking, setAsking] = useState<PromptedAction>();
  const done = (booking: BookingView) => {
    setAsking(undefined);
    show(booking);
  };
  const options = { onDone: done, onConflict: reload, errorMessages: bookingErrorMessages };
  const cancel = useCommand('bookings.cancel', options);
  const checkIn = useCommand('bookings.checkIn', options);
  const leave = useCommand('bookings.leave', options);
  const accept = useCommand('bookings.acceptOffer', options);
  const decide = useCommand('bookings.decide', options);
  const appeal = useCommand('bookings.appeal', options);
  const excuse = useCommand('bookings.excuse', options);

  async function askCancel({ id }: BookingView): Promise<void> {
    const question = { title: text.cancelTitle, content: text.cancelWords, confirmText: text.cancelYes };
    if (await isConfirmed({ ...question, confirmColor: BRICK })) await cancel.send({ id });
  }

  async function askLeave({ id }: BookingView): Promise<void> {
    const question = { title: text.leaveTitle, content: text.leaveWords, confirmText: text.leaveYes };
    if (await isConfirmed(question)) await leave.send({ id });
  }

  /** The booker scans the code at the door; the desk needs none. */
  async function checkInNow({ id, mine }: BookingView): Promise<void> {
    const code = mine ? await scan() : undefined;
    if (code || !mine) await checkIn.send({ id, ...(code && { code: code.slice(0, MAX_SCAN_LENGTH) }) });
  }

  const handlers: Partial<Record<BookingAction, (booking: BookingView) => Promise<void> | void>> = {
    cancel: askCancel,
    checkIn: checkInNow,
    leave: askLeave,
    accept: ({ id }) => accept.send({ id }),
    approve: ({ id }) => decide.send({ id, approve: true }),
    reschedule: ({ id, room, day, from, to }) =>
      go(hallRoutes.room(room.id, { move: id, day, oldDay: day, oldFrom: from, oldTo: to })),
  };

  return {
    asking,
    close: () => setAsking(undefined),
    run: (booking: BookingView, action: BookingAction) =>
      needsPrompt(action) ? setAsking(action) : void handlers[action]?.(booking),
    /** Sends the action with the reason that was asked for. */
    submit: ({ id }: BookingView, words: string, excused = false): void => {
      if (asking === 'appeal') void appeal.send({ id, note: words });
      if (asking === 'reject') void decide.send({ id, approve: false, reason: words });
      if (asking === 'displace') void cancel.send({ id, reason: words });
      if (asking === 'excuse') void excuse.send({ id, excused, reply: words });
    },
    sending: [cancel, checkIn, leave, accept, decide, appeal, excuse].some((one) => one.sending),
  };
}

export type BookingActions = ReturnType<typeof useBookingActions>;

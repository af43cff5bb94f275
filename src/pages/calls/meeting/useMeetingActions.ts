import type { Input } from '@domain/contract';
import { MAX_SCAN_LENGTH } from '@domain/input-limits';
import type { MeetingMemberView, MeetingView } from '@domain/meetings/view';
import { scan } from '@/device/scan';
import { useCommand } from '@/screen/useCommand';
import { meetingErrorMessages } from '@/text/calls/meeting-error-messages';
import { reloadAfterRefusal } from '../reloadAfterRefusal';

/** What the buttons of a meeting do; each answer is shown at once. */
export function useMeetingActions(id: string, show: (shown: MeetingView) => void, reload: () => void) {
  const options = {
    onDone: show,
    onConflict: reload,
    handles: reloadAfterRefusal(reload),
    errorMessages: meetingErrorMessages,
  };
  const presence = useCommand('meetings.attend', options);
  const decision = useCommand('meetings.decide', options);

  /** A member scans a code; the centre notes it by hand. */
  async function attend({ unit, mine }: MeetingMemberView): Promise<void> {
    const code = mine ? await scan() : undefined;
    if (code || !mine) await presence.send({ id, unit, ...(code && { code: code.slice(0, MAX_SCAN_LENGTH) }) });
  }

  return {
    attend: (member: MeetingMemberView) => void attend(member),
    decide: (input: Omit<Input<'meetings.decide'>, 'id'>) => void decision.send({ id, ...input }),
    sending: presence.sending || decision.sending,
  };
}

export type MeetingActions = ReturnType<typeof useMeetingActions>;

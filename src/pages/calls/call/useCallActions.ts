import { useState } from 'react';
import type { CallScore } from '@domain/calls/call';
import type { CalledUnitView, CallView } from '@domain/calls/view';
import { MAX_SCAN_LENGTH } from '@domain/input-limits';
import { scan } from '@/device/scan';
import { useCommand } from '@/screen/useCommand';
import { callErrorMessages } from '@/text/calls/call-error-messages';
import { reloadAfterRefusal } from '../reloadAfterRefusal';
import type { CallStep } from './nextStep';

/** A unit about which the sheet asks for words or a rating. */
type OpenForm = { id: string; unit: CalledUnitView; action: 'measure' | 'rate' };

/** What the buttons of a call do; each answer is shown at once. */
export function useCallActions(show: (shown: CallView) => void, reload: () => void) {
  const [asked, setAsked] = useState<OpenForm>();
  const done = (shown: CallView) => {
    setAsked(undefined);
    show(shown);
  };
  const options = {
    onDone: done,
    onConflict: reload,
    handles: reloadAfterRefusal(reload),
    errorMessages: callErrorMessages,
  };
  const sign = useCommand('calls.sign', options);
  const arrive = useCommand('calls.arrive', options);
  const measure = useCommand('calls.measure', options);
  const rate = useCommand('calls.rate', options);

  /** Who answers for the unit scans a code; the unit that called notes it by hand. */
  async function noteArrival({ id }: CallView, { unit, mine }: CalledUnitView): Promise<void> {
    const code = mine ? await scan() : undefined;
    if (code || !mine) await arrive.send({ id, unit, ...(code && { code: code.slice(0, MAX_SCAN_LENGTH) }) });
  }

  function take(shown: CallView, { action, unit }: Pick<CallStep, 'action' | 'unit'>): void {
    if (action === 'sign') void sign.send({ id: shown.id, unit: unit.unit });
    else if (action === 'arrive') void noteArrival(shown, unit);
    else setAsked({ id: shown.id, unit, action });
  }

  return {
    asked,
    take,
    close: () => setAsked(undefined),
    sendWords: (words: string) => asked && void measure.send({ id: asked.id, unit: asked.unit.unit, words }),
    sendScore: (score: CallScore, note: string) =>
      asked && void rate.send({ id: asked.id, unit: asked.unit.unit, score, ...(note && { note }) }),
    sending: sign.sending || arrive.sending || measure.sending || rate.sending,
  };
}

export type CallActions = ReturnType<typeof useCallActions>;

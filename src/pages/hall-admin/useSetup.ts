import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Input } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { SetupView } from '@domain/halls/view';
import { useQuery } from '@/cloud/useQuery';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/booking-error-messages';
import { hallSetupText as text } from '@/text/hall-setup';

type Distributed<T> = T extends unknown ? Omit<T, 'hall' | 'version'> : never;
/** One change, without the hall and the version, which the screen knows. */
export type Change = Distributed<Input<'halls.updateSetup'>>;

/**
 * A hall as staff set it up, and the one way to change it: on the version that is on the screen. `after` comes once a
 * change was kept.
 */
export function useSetup(
  hall: string,
  successMessage: (it: SetupView) => string = () => text.saved,
  onSaved?: () => void,
) {
  const query = useQuery('halls.setup', { hall });
  const [refused, setRefused] = useState<AppError>();
  const change = useCommand('halls.updateSetup', {
    onDone: (it) => {
      setRefused(undefined);
      query.setData(it);
      void Taro.showToast({ title: successMessage(it), icon: 'none' });
      onSaved?.();
    },
    onConflict: () => void query.refresh(),
    handles: (error) => {
      const isRule = error.code === 'ruleBroken';
      setRefused(isRule ? error : undefined);
      return isRule;
    },
    errorMessages: bookingErrorMessages,
  });
  const save = (it: SetupView, what: Change) =>
    // the rest of a variant is that variant
    change.send({ ...what, hall, version: it.version } as Input<'halls.updateSetup'>);
  return { query, save, refused, sending: change.sending };
}

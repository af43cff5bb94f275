import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Input } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { SetupView } from '@domain/halls/view';
import { useQuery } from '@/cloud/useQuery';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { hallSetupText as text } from '@/text/halls/hall-setup';

type Distributed<T> = T extends unknown ? Omit<T, 'hall' | 'version'> : never;
/** A change without hall and version, which the page knows. */
export type SetupChange = Distributed<Input<'halls.updateSetup'>>;

/**
 * The settings of a hall, and the command that changes them at the version on the page. `onSaved` runs after a change
 * was saved.
 */
export function useSetup(
  hall: string,
  successMessage: (setup: SetupView) => string = () => text.saved,
  onSaved?: () => void,
) {
  const query = useQuery('halls.setup', { hall });
  const [refused, setRefused] = useState<AppError>();
  const change = useCommand('halls.updateSetup', {
    onDone: (setup) => {
      setRefused(undefined);
      query.setData(setup);
      void Taro.showToast({ title: successMessage(setup), icon: 'none' });
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
  const save = (setup: SetupView, what: SetupChange) =>
    // TypeScript cannot put the parts of a variant together again
    change.send({ ...what, hall, version: setup.version } as Input<'halls.updateSetup'>);
  return { query, save, refused, sending: change.sending };
}

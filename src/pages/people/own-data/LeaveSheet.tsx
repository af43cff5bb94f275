import Taro from '@tarojs/taro';
import { setSession } from '@/cloud/useSession';
import { peopleRoutes } from '@/peopleRoutes';
import { go, replaceWith, routes } from '@/routes';
import { useCommand } from '@/screen/useCommand';
import { myDataText as text } from '@/text/people/my-data';
import { peopleErrorMessages } from '@/text/people/people-error-messages';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Sheet } from '@/ui/layout/Sheet';

type Props = { atWork: boolean; onClose: () => void };

/** Asks once more what cannot be undone; staff are shown the way to hand their position over first. */
export function LeaveSheet({ atWork, onClose }: Props) {
  const leave = useCommand('people.leave', {
    onDone: (me) => {
      setSession(me);
      void Taro.showToast({ title: text.left, icon: 'none' });
      replaceWith(routes.me());
    },
    errorMessages: peopleErrorMessages,
  });
  return (
    <Sheet open title={text.leaveTitle} onClose={onClose}>
      {atWork ? (
        <>
          <Notice tone="warn">{text.staff}</Notice>
          <SecondaryButton onClick={() => go(peopleRoutes.positions())}>{text.toPositions}</SecondaryButton>
        </>
      ) : (
        <>
          <Notice tone="warn">{text.leaveWords}</Notice>
          <PrimaryButton danger busy={leave.sending} onClick={() => void leave.send({ confirmed: true })}>
            {text.leaveSubmit}
          </PrimaryButton>
        </>
      )}
    </Sheet>
  );
}

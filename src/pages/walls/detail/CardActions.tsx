import Taro from '@tarojs/taro';
import type { CardView } from '@domain/walls/view';
import { useCommand } from '@/screen/useCommand';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { wallErrorMessages } from '@/text/walls/wall-error-messages';
import { consentText } from '@/text/walls/walls';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import type { OpenSheet } from './CardSheet';

// native dialogs do not read CSS variables
const BRICK = '#a2341f';

type Props = {
  card: CardView;
  onOpen: (sheet: OpenSheet) => void;
  onDone: (card: CardView) => void;
  onConflict: () => void;
};

/** What somebody may do with a card; what needs words opens a sheet. */
export function CardActions({ card: { id, version, actions }, onOpen, onDone, onConflict }: Props) {
  const options = { onDone, onConflict, errorMessages: wallErrorMessages };
  const approve = useCommand('walls.approve', options);
  const restore = useCommand('walls.restore', options);
  const withdraw = useCommand('walls.withdraw', options);

  async function askWithdraw() {
    const { confirm } = await Taro.showModal({
      title: consentText.withdrawTitle,
      content: consentText.withdrawWords,
      confirmText: consentText.withdraw,
      cancelText: consentText.keep,
      confirmColor: BRICK,
    });
    if (confirm) await withdraw.send({ id });
  }

  return (
    <ButtonRow>
      {actions.includes('return') && (
        <ButtonCell>
          <SecondaryButton onClick={() => onOpen('return')}>{text.return}</SecondaryButton>
        </ButtonCell>
      )}
      {actions.includes('remove') && (
        <ButtonCell>
          <SecondaryButton danger onClick={() => onOpen('remove')}>
            {text.remove}
          </SecondaryButton>
        </ButtonCell>
      )}
      {actions.includes('withdraw') && (
        <ButtonCell>
          <SecondaryButton danger busy={withdraw.sending} onClick={() => void askWithdraw()}>
            {consentText.withdraw}
          </SecondaryButton>
        </ButtonCell>
      )}
      {actions.includes('propose') && (
        <ButtonCell main>
          <PrimaryButton onClick={() => onOpen('propose')}>{text.proposeTitle}</PrimaryButton>
        </ButtonCell>
      )}
      {actions.includes('approve') && (
        <ButtonCell main>
          <PrimaryButton
            busy={approve.sending}
            label={`${text.approve}，${text.approveHint}`}
            onClick={() => void approve.send({ id, version })}
          >
            {text.approve}
          </PrimaryButton>
        </ButtonCell>
      )}
      {actions.includes('restore') && (
        <ButtonCell main>
          <PrimaryButton busy={restore.sending} onClick={() => void restore.send({ id, version })}>
            {text.restore}
          </PrimaryButton>
        </ButtonCell>
      )}
    </ButtonRow>
  );
}

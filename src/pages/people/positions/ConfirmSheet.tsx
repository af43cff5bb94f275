import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Sheet } from '@/ui/layout/Sheet';

type Props = {
  title: string;
  words: string;
  submit: string;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once more before something that cannot be undone. */
export const ConfirmSheet = ({ title, words, submit, busy, onConfirm, onClose }: Props) => (
  <Sheet open title={title} onClose={onClose}>
    <Notice tone="warn">{words}</Notice>
    <PrimaryButton danger busy={busy} onClick={onConfirm}>
      {submit}
    </PrimaryButton>
  </Sheet>
);

import { hallSetupText as text } from '@/text/hall-setup';
import { PrimaryButton } from '@/ui/Button';

/** Keeps what was changed, once anything was. */
export const SaveButton = ({ busy, changed, onSave }: { busy: boolean; changed: boolean; onSave: () => void }) => (
  <PrimaryButton busy={busy} disabled={!changed} onClick={onSave}>
    {text.save}
  </PrimaryButton>
);

import { fieldText as text } from '@/text/fields';
import { PrimaryButton } from './Button';

/** Saves a form; disabled until something was changed. */
export const SaveButton = ({ busy, changed, onSave }: { busy: boolean; changed: boolean; onSave: () => void }) => (
  <PrimaryButton busy={busy} disabled={!changed} onClick={onSave}>
    {text.save}
  </PrimaryButton>
);

import type { CaseView } from '@domain/cases/view';
import { casesText as text } from '@/text/cases/cases';
import { Notice } from '@/ui/feedback/Notice';
import { listOfferedActions } from './nextActions';
import { reopenWords } from './reopenWords';
import type { Advance } from './useAdvance';

/** The words that a tap on the main button sends along, and a way to change them first. */
export function ReopenNotice({ case: it, advance }: { case: CaseView; advance: Advance }) {
  const words = reopenWords(it);
  if (!words || !listOfferedActions(it).some(({ action }) => action === 'reopen')) return null;
  return (
    <Notice action={text.editWords} onAction={() => advance.editFirst('reopen', { note: words })}>
      {text.reopenWith(words)}
    </Notice>
  );
}

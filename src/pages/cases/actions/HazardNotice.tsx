import type { CaseView } from '@domain/cases/view';
import { actionTextOf, casesText as text } from '@/text/cases/cases';
import { Notice } from '@/ui/feedback/Notice';
import { isFalseAlarm, listOfferedActions } from './nextActions';
import type { Advance } from './useAdvance';

/** Says that a case is an alarm, with the one tap that takes it back. */
export function HazardNotice({ case: it, advance }: { case: CaseView; advance: Advance }) {
  const offered = listOfferedActions(it).find(isFalseAlarm);
  if (!offered) return null;
  return (
    <Notice tone="warn" action={actionTextOf(offered.action).name} onAction={() => advance.choose(it, offered)}>
      {text.hazardous}
    </Notice>
  );
}

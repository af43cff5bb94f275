import { View } from '@tarojs/components';
import type { CaseView } from '@domain/cases/view';
import { casesText as text } from '@/text/cases/cases';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { actionBarOf, actionLabel } from './nextActions';
import type { Advance } from './useAdvance';

/** The buttons at the bottom: the main action, and one that opens the others. */
export function CaseActions({ case: it, advance }: { case: CaseView; advance: Advance }) {
  const { first, other, rest } = actionBarOf(it);
  return (
    <View className="case-actions">
      {rest.length > 0 && (
        <View className={first ? 'case-actions__more' : 'case-actions__first'}>
          <SecondaryButton disabled={advance.sending} onClick={advance.openMore}>
            {text.more}
          </SecondaryButton>
        </View>
      )}
      {other && (
        <View className="case-actions__other">
          <SecondaryButton disabled={advance.sending} onClick={() => advance.choose(it, other)}>
            {actionLabel(other, it)}
          </SecondaryButton>
        </View>
      )}
      {first && (
        <View className="case-actions__first">
          <PrimaryButton busy={advance.sending} onClick={() => advance.choose(it, first)}>
            {actionLabel(first, it)}
          </PrimaryButton>
        </View>
      )}
    </View>
  );
}

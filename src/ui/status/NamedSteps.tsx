import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { CASE_STEP_NAMES } from '@domain/vocabulary/cards/case-steps';
import './NamedSteps.scss';
import { StepBar } from './StepBar';

/** The four steps of a case with their names. */
export const NamedSteps = ({ at }: { at: number | undefined }) =>
  at === undefined ? null : (
    <View aria-hidden>
      <StepBar at={at} />
      <View className="named-steps">
        {CASE_STEP_NAMES.map((name, n) => (
          <Text key={name} className={clsx('named-steps__name', n === at && 'named-steps__name_now')}>
            {name}
          </Text>
        ))}
      </View>
    </View>
  );

import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { DeskList } from '@domain/cases/supervision/desk';
import type { DeskSection } from '@domain/cases/supervision/view';
import { deskListName, deskText as text } from '@/text/supervision/desk';

type Props = { sections: DeskSection[]; chosen?: DeskList; onChoose: (list: DeskList | undefined) => void };

const URGENT: readonly DeskList[] = ['red', 'overdue'];

/** The number of cases on each list; a tap shows that list alone, and another tap all of them again. */
export const Tally = ({ sections, chosen, onChoose }: Props) => (
  <View className="tally" aria-role="radiogroup" aria-label={text.title}>
    {sections.map(({ list, count, more }) => {
      const isChosen = list === chosen;
      const number = text.count(count, more);
      return (
        <View
          key={list}
          className={clsx('tally__item', isChosen && 'tally__item_chosen', URGENT.includes(list) && 'tally__item_late')}
          hoverClass="tally__item_pressed"
          aria-role="radio"
          aria-checked={isChosen}
          aria-label={text.tally(deskListName[list], number)}
          onClick={() => onChoose(isChosen ? undefined : list)}
        >
          <Text className="tally__number">{number}</Text>
          <Text className="tally__name">{deskListName[list]}</Text>
        </View>
      );
    })}
  </View>
);

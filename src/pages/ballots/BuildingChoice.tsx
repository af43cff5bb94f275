import type { RollView } from '@domain/ballots/view';
import { rollText as text } from '@/text/ballots/ballots';
import { Choice } from '@/ui/fields/choice/Choice';

/** One building of a compound. */
export type Building = { compound: string; building: string };

type Props = {
  label: string;
  hint?: string;
  buildings: RollView['buildings'];
  value: Building | undefined;
  onChange: (building: Building) => void;
};

const keyOf = ({ compound, building }: Building): string => `${compound}/${building}`;

/** The buildings of a roll; the compound is named where there are several. */
export function BuildingChoice({ label, hint, buildings, value, onChange }: Props) {
  const several = new Set(buildings.map(({ compound }) => compound)).size > 1;
  return (
    <Choice
      label={label}
      hint={hint}
      layout="pills"
      options={buildings.map((one) => ({
        value: keyOf(one),
        label: text.house(one.building, several && one.compoundName),
      }))}
      value={value && keyOf(value)}
      onChange={(key) => {
        const found = buildings.find((one) => keyOf(one) === key);
        if (found) onChange({ compound: found.compound, building: found.building });
      }}
    />
  );
}

import { useQuery } from '@/cloud/useQuery';
import { topicsText as text } from '@/text/topics/topics';
import { Notice } from '@/ui/feedback/Notice';
import { Choice } from '@/ui/fields/choice/Choice';

type Props = {
  label: string;
  /** The topic that is merged. */
  than: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (id: string) => void;
};

/** Another topic of the community, by its title. */
export function OtherTopicField({ label, than, value, error, onChange }: Props) {
  const { data } = useQuery('topics.list', { list: 'work' });
  const others = (data?.topics ?? []).filter(({ id }) => id !== than);
  if (data && !others.length) return <Notice>{text.none}</Notice>;
  return (
    <Choice
      label={label}
      options={others.map(({ id, title, areaName }) => ({ value: id, label: `${title} · ${areaName}` }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { OwnDataEntry, OwnDataView } from '@domain/own-data/own-data';
import { call } from '@/cloud/call';
import { commonText } from '@/text/common';
import { myDataText as text } from '@/text/people/my-data';
import { LinkButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { Notice } from '@/ui/feedback/Notice';
import './OwnDataPart.scss';

type Part = OwnDataView['parts'][number];

/** One kind of what is kept; earlier entries come a page at a time. */
export function OwnDataPart({ first }: { first: Part }) {
  const { part } = first;
  const [pages, setPages] = useState<readonly Part[]>([]);
  const [failed, setFailed] = useState(false);
  const entries = [first, ...pages].flatMap((one) => one.entries);
  const last = pages[pages.length - 1] ?? first;

  async function showMore() {
    const answer = await call('people.myData', { part, after: last.next }).catch(() => undefined);
    const found = answer?.parts[0];
    setFailed(!found);
    // two taps ask for the same page
    if (found) setPages((before) => (before.length === pages.length ? [...before, found] : before));
  }

  return (
    <Section title={text.parts[part]}>
      {entries.length ? entries.map((entry, n) => <Entry key={n} entry={entry} />) : <Card>{text.none}</Card>}
      {failed && <Notice tone="warn">{commonText.notLoaded}</Notice>}
      {last.next !== undefined && <LinkButton onClick={() => void showMore()}>{text.more}</LinkButton>}
    </Section>
  );
}

const Entry = ({ entry: { title, lines } }: { entry: OwnDataEntry }) => (
  <Card className="own-data">
    <Text className="own-data__title">{title}</Text>
    <View className="own-data__lines">
      {lines.map((line, n) => (
        <Text key={n}>{line}</Text>
      ))}
    </View>
  </Card>
);

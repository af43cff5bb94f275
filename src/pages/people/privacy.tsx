import { Text } from '@tarojs/components';
import { go, routes } from '@/routes';
import { openingsText, privacyText as text } from '@/text/people';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { Page } from '@/ui/Page';

/** What is kept of a person, and who sees it: one place, in plain words. */
export default function Privacy() {
  return (
    <Page>
      {text.parts.map(({ title, words }) => (
        <Section key={title} title={title}>
          <Card>
            <Text>{words}</Text>
          </Card>
        </Section>
      ))}
      <Rows>
        <ListRow
          icon="lock"
          title={openingsText.row}
          note={openingsText.rowHint}
          onClick={() => go(routes.openings())}
        />
      </Rows>
    </Page>
  );
}

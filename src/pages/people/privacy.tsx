import { Text } from '@tarojs/components';
import { go, routes } from '@/routes';
import { identityAccessText, privacyText as text } from '@/text/people';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { Page } from '@/screen/Page';

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
          title={identityAccessText.row}
          note={identityAccessText.rowHint}
          onClick={() => go(routes.identityAccesses())}
        />
      </Rows>
    </Page>
  );
}

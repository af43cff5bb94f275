import { Text } from '@tarojs/components';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/createPage';
import { Page } from '@/screen/Page';
import { identityAccessText, privacyText as text } from '@/text/people';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';

export default createPage(Privacy);

/** The privacy notice: what is stored about a person and who sees it. */
function Privacy() {
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

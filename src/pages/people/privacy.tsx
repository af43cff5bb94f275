import { Text } from '@tarojs/components';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import { identityAccessText, privacyText as text } from '@/text/people/people';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

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

import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { deskText as text } from '@/text/halls/hall-desk';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** Links to the desk's pages of this hall. */
export const StaffRows = ({ hall }: { hall: string }) => (
  <Section title={text.section}>
    <Rows>
      <ListRow icon="list" title={text.desk} note={text.deskHint} onClick={() => go(hallRoutes.desk(hall))} />
      <ListRow icon="clock" title={text.dayTitle} note={text.dayHint} onClick={() => go(hallRoutes.hallDay(hall))} />
      <ListRow icon="edit" title={text.setup} note={text.setupHint} onClick={() => go(hallRoutes.hallSetup(hall))} />
    </Rows>
  </Section>
);

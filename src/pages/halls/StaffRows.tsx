import { deskText as text } from '@/text/hall-desk';
import { Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { go, hallRoutes } from './hallRoutes';

/** The desk's work in this hall. */
export const StaffRows = ({ hall }: { hall: string }) => (
  <Section title={text.section}>
    <Rows>
      <ListRow icon="list" title={text.desk} note={text.deskHint} onClick={() => go(hallRoutes.desk(hall))} />
      <ListRow icon="clock" title={text.dayTitle} note={text.dayHint} onClick={() => go(hallRoutes.day(hall))} />
      <ListRow icon="edit" title={text.setup} note={text.setupHint} onClick={() => go(hallRoutes.setup(hall))} />
    </Rows>
  </Section>
);

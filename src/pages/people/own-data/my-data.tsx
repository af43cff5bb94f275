import { useState } from 'react';
import { isStaff } from '@domain/people/actor';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { myDataText as text } from '@/text/people/my-data';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { CopyButton } from './CopyButton';
import { LeaveSheet } from './LeaveSheet';
import { OwnDataPart } from './OwnDataPart';

export default createPage(MyData);

/** Everything that is kept about the reader: to read, to correct, to copy, and to have removed. */
function MyData() {
  const query = useQuery('people.myData', {});
  const { me } = useSession();
  const [leaving, setLeaving] = useState(false);
  return (
    <QueryPage query={query} footer={() => <CopyButton />}>
      {({ parts }) => (
        <>
          <Notice>{text.words}</Notice>
          <Rows>
            <ListRow icon="edit" title={text.correct} note={text.correctHint} onClick={() => go(routes.join())} />
          </Rows>
          {parts.map((part) => (
            <OwnDataPart key={part.part} first={part} />
          ))}
          <Rows>
            <ListRow icon="close" title={text.leave} note={text.leaveHint} onClick={() => setLeaving(true)} />
          </Rows>
          {leaving && <LeaveSheet atWork={isStaff(me?.roles ?? [])} onClose={() => setLeaving(false)} />}
        </>
      )}
    </QueryPage>
  );
}

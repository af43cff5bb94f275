import { useState } from 'react';
import type { PaperRow } from '@domain/ballots/view';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { ballotText, papersText as text } from '@/text/ballots/ballots';
import { Banner } from '@/ui/feedback/Banner';
import { Notice } from '@/ui/feedback/Notice';
import { ListRow } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';
import { BuildingChoice, type Building } from './BuildingChoice';
import { HouseholdRows } from './HouseholdRows';
import { PaperForm } from './papers/PaperForm';
import { PrintBuilding } from './papers/PrintBuilding';

export default createPage(Papers, ['id']);

/** Staff enter the papers of a vote, one building at a time, each paper by two people. */
function Papers({ id }: RouteParams<'id'>) {
  const [building, setBuilding] = useState<Building>();
  const [chosen, setChosen] = useState<PaperRow>();
  const query = useQuery('ballots.papers', { topic: id, ...(building && { building }) });
  const noteOf = ({ state, mine }: PaperRow): string =>
    [text.states[state], mine && text.mine].filter(Boolean).join(' · ');
  return (
    <QueryPage query={query} notFound={ballotText.notFound}>
      {(papers) => (
        <>
          <Banner title={papers.title} />
          <Notice>{text.hint}</Notice>
          <BuildingChoice label={text.building} buildings={papers.buildings} value={building} onChange={setBuilding} />
          {building && <PrintBuilding topic={id} building={building} />}
          {papers.shown && (
            <HouseholdRows key={`${papers.shown.compound}/${papers.shown.building}`} rows={papers.shown.rows} finds>
              {(row) => (
                <ListRow
                  title={row.label}
                  note={noteOf(row)}
                  onClick={row.state === 'checked' ? undefined : () => setChosen(row)}
                />
              )}
            </HouseholdRows>
          )}
          <Sheet
            open={chosen !== undefined}
            title={text.enter(chosen?.label ?? '')}
            onClose={() => setChosen(undefined)}
          >
            {chosen && (
              <PaperForm
                key={chosen.household}
                topic={id}
                row={chosen}
                options={papers.options}
                onDone={(after) => {
                  setChosen(undefined);
                  query.setData(after);
                }}
              />
            )}
          </Sheet>
        </>
      )}
    </QueryPage>
  );
}

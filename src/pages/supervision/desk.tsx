import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { DeskList } from '@domain/cases/supervision/desk';
import type { DeskAction, DeskRow, DeskSection, SupervisionDeskView } from '@domain/cases/supervision/view';
import type { Details } from '@domain/cases/lifecycle/event';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { actionTextOf } from '@/text/cases/cases';
import { deskListHint, deskListName, deskText as text } from '@/text/supervision/desk';
import { LinkButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Section } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';
import { DecisionSheet } from './desk/DecisionSheet';
import { DeskCard } from './desk/DeskCard';
import { Tally } from './desk/Tally';
import './desk.scss';

export default createPage(SupervisionDesk);

/** What one decides, and about which case. */
type Open = { list: DeskList; row: DeskRow; action: DeskAction };

/** A supervisor's day: everything that waits for a decision, each two taps away. */
function SupervisionDesk() {
  const query = useQuery('supervision.desk', {});
  const now = useNow();
  const [list, setList] = useState<DeskList>();
  const [open, setOpen] = useState<Open>();
  const latest = useRef<DeskAction>(undefined); // the answer comes in a later render
  const reload = () => {
    setOpen(undefined);
    void query.refresh();
  };
  const command = useCommand('cases.advance', {
    onDone: () => {
      reload();
      if (latest.current) void Taro.showToast({ title: actionTextOf(latest.current).done, icon: 'none' });
    },
    onConflict: reload,
    errorMessages: caseErrorMessages,
  });

  function decide({ row: { id, version }, action }: Open, details: Details) {
    latest.current = action;
    void command.send({ id, version, action, ...details });
  }

  return (
    <QueryPage
      query={query}
      isEmpty={({ sections }) => sections.length === 0}
      whenEmpty={<EmptyState title={text.none} words={text.noneHint} />}
    >
      {(desk) => (
        <>
          <Tally sections={desk.sections} chosen={list} onChoose={setList} />
          {shown(desk, list).map((section) => (
            <DeskSectionView
              key={section.list}
              section={section}
              now={now}
              onDecide={(row, action) => setOpen({ list: section.list, row, action })}
              onChoose={setList}
            />
          ))}
          <RenderBoundary>
            {open && (
              <DecisionSheet
                key={`${open.row.id}-${open.action}`}
                action={open.action}
                list={open.list}
                row={open.row}
                busy={command.sending}
                onSend={(details) => decide(open, details)}
                onClose={() => setOpen(undefined)}
              />
            )}
          </RenderBoundary>
        </>
      )}
    </QueryPage>
  );
}

/** Of several lists the first rows of each are drawn: more than that waits until one list is chosen. */
const OVERVIEW_ROWS = 2;

type ShownSection = DeskSection & { hasHidden?: boolean };

/** The chosen list, or the beginning of all of them where nothing is left on it. */
function shown({ sections }: SupervisionDeskView, list: DeskList | undefined): ShownSection[] {
  const chosen = sections.filter((section) => section.list === list);
  if (chosen.length) return chosen;
  if (sections.length === 1) return sections;
  return sections.map((section) => ({
    ...section,
    rows: section.rows.slice(0, OVERVIEW_ROWS),
    hasHidden: section.rows.length > OVERVIEW_ROWS,
  }));
}

type SectionProps = {
  section: ShownSection;
  now: number;
  onDecide: (row: DeskRow, action: DeskAction) => void;
  onChoose: (list: DeskList) => void;
};

function DeskSectionView({ section, now, onDecide, onChoose }: SectionProps) {
  const { list, count, more, rows, hasHidden } = section;
  const left = count - rows.length;
  return (
    <Section title={text.tally(deskListName[list], text.count(count, more))} hint={deskListHint[list]}>
      {rows.map((row) => (
        <DeskCard key={row.id} list={list} row={row} now={now} onDecide={(action) => onDecide(row, action)} />
      ))}
      {hasHidden ? (
        <LinkButton onClick={() => onChoose(list)}>{text.showList(deskListName[list])}</LinkButton>
      ) : (
        left > 0 && <CardNote>{text.rest(text.count(left, more))}</CardNote>
      )}
    </Section>
  );
}

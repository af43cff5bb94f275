import type { CaseView } from '@domain/cases/view';
import { casesText as text, actionTextOf } from '@/text/cases/cases';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';
import { ActionForm } from './ActionForm';
import { actionBarOf, actionLabel, listOfferedActions } from './nextActions';
import type { Advance } from './useAdvance';

/**
 * The sheet over a case: the list of other actions, or the form of one. It closes when somebody else made the action
 * impossible.
 */
export function ActionSheet({ case: it, advance }: { case: CaseView; advance: Advance }) {
  if (advance.open === 'more') return <More case={it} advance={advance} />;
  const offered = listOfferedActions(it).find(({ action }) => action === advance.open);
  if (!offered) return null;
  const { action } = offered;
  return (
    <Sheet open title={actionTextOf(action).title ?? actionLabel(offered, it)} onClose={() => advance.close(action)}>
      <ActionForm
        key={action}
        case={it}
        offered={offered}
        draft={advance.draftOf(action)}
        edit={advance.editorOf(action)}
        sending={advance.sending}
        fieldError={advance.fieldError}
        onSend={(details) => advance.send(it, action, details)}
      />
    </Sheet>
  );
}

const More = ({ case: it, advance }: { case: CaseView; advance: Advance }) => (
  <Sheet open title={text.moreTitle} onClose={() => advance.close()}>
    <Rows>
      {actionBarOf(it).rest.map((offered) => (
        <ListRow
          key={offered.action}
          title={actionLabel(offered, it)}
          note={actionTextOf(offered.action).hint}
          onClick={() => advance.choose(it, offered)}
        />
      ))}
    </Rows>
  </Sheet>
);

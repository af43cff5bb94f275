import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { AskedRow } from '@domain/households/view';
import { formatMoment } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { confirmText as text } from '@/text/ballots/households';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { TextInput } from '@/ui/fields/TextInput';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';

export default createPage(ConfirmMembers);

const CHECK_LENGTH = 4;

/** Who waits for the grid officer, the longest waiting first; those who were dealt with make room for the next ones. */
function ConfirmMembers() {
  const query = useQuery('households.asked', {});
  const now = useNow();
  const [chosen, setChosen] = useState<AskedRow>();
  const noteOf = ({ compoundName, askedAt, adults }: AskedRow): string =>
    [compoundName, text.since(formatMoment(askedAt, now)), text.adults(adults)].join(' · ');
  return (
    <QueryPage
      query={query}
      isEmpty={({ rows }) => rows.length === 0}
      whenEmpty={<EmptyState title={text.none} words={text.noneHint} />}
    >
      {({ rows }) => (
        <>
          <Notice>{text.hint}</Notice>
          <Rows>
            {rows.map((row, n) => (
              <ListRow
                key={`${row.household}/${n}`}
                icon="person"
                title={row.label}
                note={noteOf(row)}
                onClick={() => setChosen(row)}
              />
            ))}
          </Rows>
          <Sheet
            open={chosen !== undefined}
            title={text.open(chosen?.label ?? '')}
            onClose={() => setChosen(undefined)}
          >
            {chosen && (
              <Confirm
                household={chosen.household}
                onDone={(asked) => {
                  setChosen(undefined);
                  query.setData(asked);
                }}
              />
            )}
          </Sheet>
        </>
      )}
    </QueryPage>
  );
}

type ConfirmProps = { household: string; onDone: (asked: { rows: AskedRow[] }) => void };

function Confirm({ household, onDone }: ConfirmProps) {
  const [check, setCheck] = useState('');
  const [accepts, setAccepts] = useState(true);
  const confirm = useCommand('households.confirm', {
    onDone: (asked) => {
      void Taro.showToast({ title: accepts ? text.done : text.refused, icon: 'none' });
      onDone(asked);
    },
    errorMessages: ballotErrorMessages,
  });
  const send = (accept: boolean) => {
    setAccepts(accept);
    void confirm.send({ household, accept, ...(accept && { check }) });
  };
  return (
    <>
      <TextInput
        label={text.check}
        type="number"
        value={check}
        error={confirm.fieldError('check')}
        onChange={setCheck}
        maxLength={CHECK_LENGTH}
      />
      <PrimaryButton busy={confirm.sending} disabled={check.length < CHECK_LENGTH} onClick={() => send(true)}>
        {text.confirm}
      </PrimaryButton>
      <LinkButton danger busy={confirm.sending} onClick={() => send(false)}>
        {text.refuse}
      </LinkButton>
    </>
  );
}

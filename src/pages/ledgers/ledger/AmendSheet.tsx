import { useState } from 'react';
import { AMENDABLE_COLUMNS, type AmendableColumn, type LedgerRow } from '@domain/ledgers/columns';
import {
  MAX_AMENDMENT_REASON_LENGTH,
  MAX_ROW_TEXT_LENGTH,
  MIN_AMENDMENT_REASON_LENGTH,
} from '@domain/ledgers/input-limits';
import { categoryName } from '@domain/vocabulary/cases';
import { channelName, trackName } from '@domain/vocabulary/handling';
import { columnName, ledgersText as text } from '@/text/ledgers/ledgers';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextArea } from '@/ui/fields/TextArea';
import { Sheet } from '@/ui/layout/Sheet';

type Details = { column: AmendableColumn; value: string; reason: string };
type Props = { row: LedgerRow | undefined; busy: boolean; onClose: () => void; send: (details: Details) => void };

/** The sheet of a correction: which column, what it says from now on, and why. */
export const AmendSheet = ({ row, busy, onClose, send }: Props) => (
  <Sheet open={row !== undefined} title={text.amendTitle(row?.number ?? '')} onClose={onClose}>
    {row && <AmendForm key={row.caseId} busy={busy} send={send} />}
  </Sheet>
);

const columns = AMENDABLE_COLUMNS.map((value) => ({ value, label: columnName[value] }));
const CHOICES: Partial<Record<AmendableColumn, Record<string, string>>> = {
  channel: channelName,
  category: categoryName,
  track: trackName,
};

function AmendForm({ busy, send }: Pick<Props, 'busy' | 'send'>) {
  const [column, setColumn] = useState<AmendableColumn>();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const choices = column && CHOICES[column];
  const lacksValue = choices !== undefined && !(value in choices);
  const lacksReason = reason.trim().length < MIN_AMENDMENT_REASON_LENGTH;
  function submit() {
    setTried(true);
    if (column && !lacksValue && !lacksReason) send({ column, value: value.trim(), reason: reason.trim() });
  }
  return (
    <>
      <Choice
        label={text.amendColumn}
        hint={text.amendHint}
        options={columns}
        layout="pills"
        value={column}
        error={tried && !column ? text.missingColumn : undefined}
        onChange={(chosen) => {
          setColumn(chosen);
          setValue('');
        }}
      />
      {choices && (
        <Choice
          label={text.amendValue}
          options={choices}
          layout="pills"
          value={value}
          error={tried && lacksValue ? text.missingValue : undefined}
          onChange={setValue}
        />
      )}
      {column && !choices && (
        <TextArea
          fixed
          optional
          label={text.amendValue}
          value={value}
          maxLength={MAX_ROW_TEXT_LENGTH}
          onChange={setValue}
        />
      )}
      <TextArea
        fixed
        label={text.amendReason}
        value={reason}
        maxLength={MAX_AMENDMENT_REASON_LENGTH}
        error={tried && lacksReason ? text.missingReason : undefined}
        onChange={setReason}
      />
      <PrimaryButton busy={busy} onClick={submit}>
        {text.send}
      </PrimaryButton>
    </>
  );
}

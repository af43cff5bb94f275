import { CHANNELS, type Channel } from '@domain/cases/case';
import { MAX_NAME_LENGTH, MAX_PHONE_LENGTH } from '@domain/input-limits';
import { channelName } from '@domain/vocabulary/handling';
import { reportText as text } from '@/text/cases/report';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextInput } from '@/ui/fields/TextInput';
import { Rows } from '@/ui/layout/ListRow';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import type { ReportDraft } from './reportDraft';

type ChannelFields = Pick<ReportDraft, 'onBehalf' | 'channel' | 'who'>;
type Props = { value: ChannelFields; error?: string; onChange: (change: Partial<ChannelFields>) => void };

const channels = CHANNELS.filter((channel) => channel !== 'miniProgram').map((value) => ({
  value,
  label: channelName[value],
}));

/** Staff record a report for somebody else: the channel goes into the ledger, name and phone only into the vault. */
export const ReportChannel = ({ value: { onBehalf, channel, who }, error, onChange }: Props) => (
  <>
    <Rows>
      <SwitchRow
        title={text.onBehalf}
        note={text.onBehalfHint}
        on={onBehalf}
        onChange={(on) => onChange({ onBehalf: on })}
      />
    </Rows>
    {onBehalf && (
      <>
        <Choice<Channel>
          label={text.channel}
          error={error}
          layout="pills"
          options={channels}
          value={channel}
          onChange={(chosen) => onChange({ channel: chosen })}
        />
        <TextInput
          label={text.whoName}
          optional
          value={who.name}
          maxLength={MAX_NAME_LENGTH}
          onChange={(name) => onChange({ who: { ...who, name } })}
        />
        <TextInput
          label={text.whoPhone}
          hint={text.whoHint}
          optional
          type="number"
          value={who.phone}
          maxLength={MAX_PHONE_LENGTH}
          onChange={(phone) => onChange({ who: { ...who, phone } })}
        />
      </>
    )}
  </>
);

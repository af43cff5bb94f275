import { CHANNELS, type Channel } from '@domain/cases/case';
import { channelName } from '@domain/vocabulary/handling';
import { reportText as text } from '@/text/report';
import { Choice } from '@/ui/Choice';
import { Rows } from '@/ui/ListRow';
import { SwitchRow } from '@/ui/SwitchRow';

type Props = { on: boolean; channel?: Channel; error?: string; onChange: (change: { onBehalf: boolean; channel?: Channel }) => void };

const channels = CHANNELS.filter((channel) => channel !== 'miniProgram').map((value) => ({ value, label: channelName[value] }));

/** Staff write down what somebody told them who does not use a phone; the channel goes into the ledger. */
export const ReportChannel = ({ on, channel, error, onChange }: Props) => (
  <>
    <Rows>
      <SwitchRow title={text.onBehalf} note={text.onBehalfHint} on={on} onChange={(onBehalf) => onChange({ onBehalf, channel })} />
    </Rows>
    {on && <Choice<Channel> label={text.channel} error={error} layout="pills" options={channels} value={channel} onChange={(chosen) => onChange({ onBehalf: true, channel: chosen })} />}
  </>
);

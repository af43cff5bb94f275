import Taro from '@tarojs/taro';
import { topicIdOf } from '@domain/topics/vote-key';
import { useSession } from '@/cloud/useSession';
import { openDocument } from '@/device/documents/document';
import { useCommand } from '@/screen/useCommand';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { papersText as text } from '@/text/topics/papers';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import type { Building } from '../BuildingChoice';

/** Prints the paper ballots of a building, and for the desk the slips with which its households are claimed. */
export function PrintBuilding({ topic, building }: { topic: string; building: Building }) {
  const { me } = useSession();
  const options = {
    onDone: ({ url, name }: { url: string; name: string }) =>
      void openDocument(url, name).catch(() => Taro.showToast({ title: text.failed, icon: 'none' })),
    errorMessages: ballotErrorMessages,
  };
  const ballots = useCommand('topics.paper', options);
  const slips = useCommand('households.slips', options);
  const isDesk = me?.positions.some(({ role }) => role === 'desk') ?? false;
  const isBusy = ballots.sending || slips.sending;
  const print = (send: () => Promise<unknown>) => (isBusy ? undefined : () => void send());
  return (
    <Rows>
      <ListRow
        icon="list"
        title={text.ballots}
        note={ballots.sending ? text.busy : undefined}
        onClick={print(() => ballots.send({ id: topicIdOf(topic), kind: 'ballots', building }))}
      />
      {isDesk && (
        <ListRow
          icon="list"
          title={text.slips}
          note={slips.sending ? text.busy : undefined}
          onClick={print(() => slips.send(building))}
        />
      )}
    </Rows>
  );
}

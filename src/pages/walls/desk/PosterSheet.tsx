import Taro from '@tarojs/taro';
import { useState } from 'react';
import { MAX_POSTER_CARDS } from '@domain/walls/input-limits';
import type { Input } from '@domain/contract';
import { useQuery } from '@/cloud/useQuery';
import { openDocument } from '@/device/documents/document';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { useCommand } from '@/screen/useCommand';
import { commonText } from '@/text/common';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { wallErrorMessages } from '@/text/walls/wall-error-messages';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Choice } from '@/ui/fields/choice/Choice';
import { Sheet } from '@/ui/layout/Sheet';

type Paper = Input<'walls.poster'>['paper'];

/** Prints the newest public cards. */
export function PosterSheet({ onClose }: { onClose: () => void }) {
  const { data, error, refresh } = useQuery('walls.list', { list: 'public' });
  const [paper, setPaper] = useState<Paper>();
  const [perPage, setPerPage] = useState<'one' | 'six'>();
  const [tried, setTried] = useState(false);
  const poster = useCommand('walls.poster', {
    onDone: ({ name, url, cards, gone }) => {
      void Taro.showToast({ title: text.posterDone(cards, gone), icon: 'none' });
      void openDocument(url, name).catch(() => Taro.showToast({ title: text.posterFailed, icon: 'none' }));
    },
    errorMessages: wallErrorMessages,
  });
  const ids = (data?.cards ?? [])
    .filter(({ state }) => state === 'published')
    .slice(0, MAX_POSTER_CARDS)
    .map(({ id }) => id);
  const missing = (value: unknown) => (tried && value === undefined ? text.choose : undefined);
  return (
    <Sheet open title={text.posterTitle} onClose={onClose}>
      {data && !ids.length && <Notice>{text.posterNone}</Notice>}
      {!data && error && (
        <Notice tone="warn" action={commonText.retry} onAction={() => void refresh()}>
          {generalMessageOf(error).title}
        </Notice>
      )}
      <Choice
        label={text.paper}
        layout="pills"
        options={text.papers}
        value={paper}
        error={missing(paper)}
        onChange={setPaper}
      />
      <Choice
        label={text.perPage}
        layout="pills"
        options={text.perPages}
        value={perPage}
        error={missing(perPage)}
        onChange={setPerPage}
      />
      <PrimaryButton
        busy={poster.sending}
        disabled={!ids.length}
        onClick={() => {
          setTried(true);
          if (paper && perPage) void poster.send({ ids, paper, perPage: perPage === 'one' ? 1 : 6 });
        }}
      >
        {text.posterMake(ids.length)}
      </PrimaryButton>
    </Sheet>
  );
}

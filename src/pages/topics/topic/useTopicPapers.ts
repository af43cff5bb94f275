import Taro from '@tarojs/taro';
import type { Input } from '@domain/contract';
import { openDocument } from '@/device/documents/document';
import { useCommand } from '@/screen/useCommand';
import { topicErrorMessages } from '@/text/topics/topic-error-messages';
import { papersText as text } from '@/text/topics/papers';

type Paper = Omit<Input<'topics.paper'>, 'id'>;

/** Makes papers of a topic and opens each when it is there. */
export function useTopicPapers(id: string) {
  const options = {
    onDone: ({ url, name }: { url: string; name: string }) =>
      void openDocument(url, name).catch(() => Taro.showToast({ title: text.failed, icon: 'none' })),
    errorMessages: topicErrorMessages,
  };
  const papers = useCommand('topics.paper', options);
  const certificates = useCommand('topics.certificate', options);
  return {
    print: (paper: Paper) => void papers.send({ id, ...paper }),
    certify: () => void certificates.send({ id }),
    busy: papers.sending || certificates.sending,
  };
}

import { useRouter } from '@tarojs/taro';
import { acceptText } from '@/text/people';
import { CodeForm } from './CodeForm';

/** Somebody takes the post that was offered to him. */
export default function AcceptInvitation() {
  const { code } = useRouter().params;
  return <CodeForm command="people.acceptInvitation" text={acceptText} code={code} />;
}

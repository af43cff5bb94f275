import { useRouter } from '@tarojs/taro';
import { acceptText } from '@/text/people';
import { CodeForm } from './CodeForm';

/** Somebody takes the post that was offered to him. */
export default function AcceptInvitation() {
  const { code } = useRouter().params;
  return (
    <CodeForm command="people.acceptInvitation" text={acceptText} code={code} extractCode={extractInvitationCode} />
  );
}

/** The code in a whole pasted invitation, or in one that was typed in groups: 24 letters of base32. */
function extractInvitationCode(input: string): string {
  const pasted = /[a-z2-7]{24}/.exec(input);
  return pasted ? pasted[0] : input.replace(/\s/g, '').toLowerCase();
}

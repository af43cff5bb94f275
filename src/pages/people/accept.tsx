import { createPage } from '@/screen/createPage';
import type { RouteParams } from '@/screen/routeParams';
import { acceptText } from '@/text/people';
import { CodeForm } from './CodeForm';

export default createPage(AcceptInvitation);

/** Somebody takes the post that was offered to him. */
function AcceptInvitation({ code }: RouteParams) {
  return (
    <CodeForm command="people.acceptInvitation" text={acceptText} code={code} extractCode={extractInvitationCode} />
  );
}

/** The code in a whole pasted invitation, or in one that was typed in groups: 24 letters of base32. */
function extractInvitationCode(input: string): string {
  const pasted = /[a-z2-7]{24}/.exec(input);
  return pasted ? pasted[0] : input.replace(/\s/g, '').toLowerCase();
}

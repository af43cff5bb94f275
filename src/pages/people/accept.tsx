import { createPage } from '@/screen/page/createPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { acceptText } from '@/text/people/people';
import { CodeForm } from './codes/CodeForm';

export default createPage(AcceptInvitation);

/** Accepts an invitation to a position. */
function AcceptInvitation({ code }: RouteParams) {
  return (
    <CodeForm command="people.acceptInvitation" text={acceptText} code={code} extractCode={extractInvitationCode} />
  );
}

/** Finds the code, 24 characters of base32, in a pasted invitation or in text typed in groups. */
function extractInvitationCode(input: string): string {
  const pasted = /[a-z2-7]{24}/.exec(input);
  return pasted ? pasted[0] : input.replace(/\s/g, '').toLowerCase();
}

import { peopleErrorMessages } from '@/text/people-error-messages';
import { registerErrorMessages } from '@/text/error-messages';
import { setupCodeText } from '@/text/people';
import { CodeForm } from './CodeForm';

registerErrorMessages(peopleErrorMessages);

/** The first administrator claims the setup code that was given to the function's environment. */
export default function ClaimSetup() {
  return <CodeForm command="people.claimSetup" text={setupCodeText} />;
}

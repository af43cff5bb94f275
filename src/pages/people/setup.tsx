import { setupCodeText } from '@/text/people';
import { CodeForm } from './CodeForm';

/** The first administrator claims the setup code that was given to the function's environment. */
export default function ClaimSetup() {
  return <CodeForm command="people.claimSetup" text={setupCodeText} />;
}

import { peopleRefusals } from '@/text/people-refusals';
import { knowRefusals } from '@/text/refusals';
import { setupText } from '@/text/people';
import { CodeForm } from './CodeForm';

knowRefusals(peopleRefusals);

/** The first administrator claims the setup code that was given to the function's environment. */
export default function ClaimSetup() {
  return <CodeForm command="people.claimSetup" text={setupText} />;
}

import { createPage } from '@/screen/createPage';
import { setupCodeText } from '@/text/people';
import { CodeForm } from './CodeForm';

export default createPage(ClaimSetup);

/** The first administrator claims the setup code that was given to the function's environment. */
function ClaimSetup() {
  return <CodeForm command="people.claimSetup" text={setupCodeText} />;
}

import { createPage } from '@/screen/page/createPage';
import { setupCodeText } from '@/text/people/people';
import { CodeForm } from './codes/CodeForm';

export default createPage(ClaimSetup);

/** Claims the setup code, which is in the cloud function's environment, for the first administrator. */
function ClaimSetup() {
  return <CodeForm command="people.claimSetup" text={setupCodeText} />;
}

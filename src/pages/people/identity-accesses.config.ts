import { identityAccessText } from '@/text/people/people';

export default definePageConfig({ navigationBarTitleText: identityAccessText.title, enablePullDownRefresh: true });

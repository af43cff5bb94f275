import { identityAccessText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: identityAccessText.title, enablePullDownRefresh: true });

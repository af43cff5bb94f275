import { openingsText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: openingsText.title, enablePullDownRefresh: true });

import { topicsText } from '@/text/topics/topics';

export default definePageConfig({ navigationBarTitleText: topicsText.list, enablePullDownRefresh: true });

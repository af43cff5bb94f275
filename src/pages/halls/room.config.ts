import { weekText } from '@/text/halls';

export default definePageConfig({ navigationBarTitleText: weekText.title, enablePullDownRefresh: true });

import { weekText } from '@/text/halls/halls';

export default definePageConfig({ navigationBarTitleText: weekText.title, enablePullDownRefresh: true });

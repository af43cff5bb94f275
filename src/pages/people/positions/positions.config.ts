import { positionsText } from '@/text/people/positions';

export default definePageConfig({ navigationBarTitleText: positionsText.title, enablePullDownRefresh: true });

import { mineText } from '@/text/bookings';

export default definePageConfig({ navigationBarTitleText: mineText.title, enablePullDownRefresh: true });

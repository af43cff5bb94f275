import { mineText } from '@/text/bookings/bookings';

export default definePageConfig({ navigationBarTitleText: mineText.title, enablePullDownRefresh: true });

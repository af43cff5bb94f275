import { bookingText } from '@/text/bookings';

export default definePageConfig({ navigationBarTitleText: bookingText.title, enablePullDownRefresh: true });

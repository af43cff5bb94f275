import { bookingText } from '@/text/bookings/bookings';

export default definePageConfig({ navigationBarTitleText: bookingText.title, enablePullDownRefresh: true });

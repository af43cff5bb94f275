import { bookText } from '@/text/bookings/book';

export default definePageConfig({ navigationBarTitleText: bookText.title });

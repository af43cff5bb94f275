import { bookText } from '@/text/book';

export default definePageConfig({ navigationBarTitleText: bookText.title });

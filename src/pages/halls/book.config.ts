import { bookText } from '@/text/halls';

export default definePageConfig({ navigationBarTitleText: bookText.title });

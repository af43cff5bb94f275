import { meText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: meText.title });

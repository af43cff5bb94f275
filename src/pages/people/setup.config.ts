import { setupText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: setupText.title });

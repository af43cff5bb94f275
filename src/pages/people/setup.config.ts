import { setupCodeText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: setupCodeText.title });

import { setupCodeText } from '@/text/people/people';

export default definePageConfig({ navigationBarTitleText: setupCodeText.title });

import { privacyText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: privacyText.title });

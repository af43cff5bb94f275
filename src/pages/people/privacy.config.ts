import { privacyText } from '@/text/people/people';

export default definePageConfig({ navigationBarTitleText: privacyText.title });

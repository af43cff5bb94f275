import { consentText } from '@/text/walls/walls';

export default definePageConfig({ navigationBarTitleText: consentText.title });

import { guestUseText } from '@/text/halls/guest-use';

export default definePageConfig({ navigationBarTitleText: guestUseText.title });

import { acceptText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: acceptText.title });

import { acceptText } from '@/text/people/people';

export default definePageConfig({ navigationBarTitleText: acceptText.title });

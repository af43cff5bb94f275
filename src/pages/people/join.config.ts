import { joinText } from '@/text/people/people';

export default definePageConfig({ navigationBarTitleText: joinText.title });

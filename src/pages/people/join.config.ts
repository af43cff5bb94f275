import { joinText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: joinText.title });

import { freeText } from '@/text/halls';

export default definePageConfig({ navigationBarTitleText: freeText.title });

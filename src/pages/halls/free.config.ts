import { freeText } from '@/text/halls/halls';

export default definePageConfig({ navigationBarTitleText: freeText.title });

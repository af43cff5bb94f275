import { meText } from '@/text/me';

export default definePageConfig({ navigationBarTitleText: meText.title });

import { settingsText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: settingsText.title });

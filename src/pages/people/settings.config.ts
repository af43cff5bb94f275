import { settingsText } from '@/text/people/people';

export default definePageConfig({ navigationBarTitleText: settingsText.title });

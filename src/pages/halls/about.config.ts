import { setupText } from '@/text/hall-setup';

export default definePageConfig({ navigationBarTitleText: setupText.about });

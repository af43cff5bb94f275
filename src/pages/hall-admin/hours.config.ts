import { hallSetupText } from '@/text/hall-setup';

export default definePageConfig({ navigationBarTitleText: hallSetupText.hours });

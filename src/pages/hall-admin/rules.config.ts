import { hallSetupText } from '@/text/halls/hall-setup';

export default definePageConfig({ navigationBarTitleText: hallSetupText.rules });

import { hallText } from '@/text/halls/halls';

export default definePageConfig({ navigationBarTitleText: hallText.chooseHall });

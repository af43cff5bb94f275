import { hallText } from '@/text/halls';

export default definePageConfig({ navigationBarTitleText: hallText.chooseHall });

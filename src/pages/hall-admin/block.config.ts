import { deskText } from '@/text/halls/hall-desk';

export default definePageConfig({ navigationBarTitleText: deskText.blockTitle });

import { wallDeskText } from '@/text/walls/wall-desk';

export default definePageConfig({ navigationBarTitleText: wallDeskText.title, enablePullDownRefresh: true });

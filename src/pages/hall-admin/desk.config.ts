import { deskText } from '@/text/hall-desk';

export default definePageConfig({ navigationBarTitleText: deskText.desk, enablePullDownRefresh: true });

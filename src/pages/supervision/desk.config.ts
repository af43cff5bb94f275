import { deskText } from '@/text/supervision/desk';

export default definePageConfig({ navigationBarTitleText: deskText.title, enablePullDownRefresh: true });

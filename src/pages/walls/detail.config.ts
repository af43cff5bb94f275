import { wallText } from '@/text/walls/walls';

export default definePageConfig({ navigationBarTitleText: wallText.title, enablePullDownRefresh: true });

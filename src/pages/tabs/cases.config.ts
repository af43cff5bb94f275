import { appText } from '@/text/app';

export default definePageConfig({ navigationBarTitleText: appText.cases, enablePullDownRefresh: true });

import { casesText } from '@/text/cases';

export default definePageConfig({ navigationBarTitleText: casesText.title, enablePullDownRefresh: true });

import { casesText } from '@/text/cases/cases';

export default definePageConfig({ navigationBarTitleText: casesText.title, enablePullDownRefresh: true });

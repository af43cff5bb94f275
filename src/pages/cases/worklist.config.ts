import { worklistText } from '@/text/cases/worklist';

export default definePageConfig({ navigationBarTitleText: worklistText.title, enablePullDownRefresh: true });

import { myDataText } from '@/text/people/my-data';

export default definePageConfig({ navigationBarTitleText: myDataText.title, enablePullDownRefresh: true });

import { meetingsText } from '@/text/calls/meetings';

export default definePageConfig({ navigationBarTitleText: meetingsText.list, enablePullDownRefresh: true });

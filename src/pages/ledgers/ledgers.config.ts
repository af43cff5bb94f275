import { ledgersText } from '@/text/ledgers/ledgers';

export default definePageConfig({ navigationBarTitleText: ledgersText.list, enablePullDownRefresh: true });

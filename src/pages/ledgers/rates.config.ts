import { ratesText } from '@/text/ledgers/rates';

export default definePageConfig({ navigationBarTitleText: ratesText.title, enablePullDownRefresh: true });

import { countyText } from '@/text/county/county';

export default definePageConfig({ navigationBarTitleText: countyText.title, enablePullDownRefresh: true });

import { hallText } from '@/text/halls';

export default definePageConfig({
  navigationBarTitleText: hallText.title,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

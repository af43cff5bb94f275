import { hallText } from '@/text/halls/halls';

export default definePageConfig({
  navigationBarTitleText: hallText.title,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

import { commonText } from '@/text/common';

export default definePageConfig({ navigationBarTitleText: commonText.appName, enableShareAppMessage: true });

import { appText } from '@/text/app';

export default definePageConfig({ navigationBarTitleText: appText.name, enableShareAppMessage: true });

import { codeText } from '@/text/halls/codes';

export default definePageConfig({ navigationBarTitleText: codeText.codes });

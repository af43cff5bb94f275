import { codeText } from '@/text/codes';

export default definePageConfig({ navigationBarTitleText: codeText.title });

import { confirmText } from '@/text/ballots/households';

export default definePageConfig({ navigationBarTitleText: confirmText.title });

import { rollText } from '@/text/ballots/ballots';

export default definePageConfig({ navigationBarTitleText: rollText.title });

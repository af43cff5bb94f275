import { ballotText } from '@/text/ballots/ballots';

export default definePageConfig({ navigationBarTitleText: ballotText.title });

import { papersText } from '@/text/ballots/ballots';

export default definePageConfig({ navigationBarTitleText: papersText.title });

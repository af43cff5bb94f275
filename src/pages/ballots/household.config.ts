import { householdText } from '@/text/ballots/households';

export default definePageConfig({ navigationBarTitleText: householdText.title });

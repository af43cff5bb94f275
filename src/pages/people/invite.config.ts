import { inviteText } from '@/text/people';

export default definePageConfig({ navigationBarTitleText: inviteText.title });

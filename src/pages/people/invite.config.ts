import { inviteText } from '@/text/people/people';

export default definePageConfig({ navigationBarTitleText: inviteText.title });

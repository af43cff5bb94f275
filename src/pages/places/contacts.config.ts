import { contactsText } from '@/text/contacts';

export default definePageConfig({ navigationBarTitleText: contactsText.title, enablePullDownRefresh: true });

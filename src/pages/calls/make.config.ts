import { callsText } from '@/text/calls/calls';

export default definePageConfig({ navigationBarTitleText: callsText.make });

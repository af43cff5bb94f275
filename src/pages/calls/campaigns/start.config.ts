import { campaignsText } from '@/text/calls/campaigns';

export default definePageConfig({ navigationBarTitleText: campaignsText.start });

import { mediationsText } from '@/text/mediations/mediations';

export default definePageConfig({ navigationBarTitleText: mediationsText.ask });

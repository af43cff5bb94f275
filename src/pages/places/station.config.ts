import { stationText } from '@/text/places';

export default definePageConfig({ navigationBarTitleText: stationText.title, enableShareAppMessage: true });

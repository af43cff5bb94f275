import { reportText } from '@/text/cases/report';

export default definePageConfig({ navigationBarTitleText: reportText.title });

import { writeSheets } from '../../domain/county/workbook/write-sheets';
import { writeXlsx } from '../../cloudfunctions/exports/workbook/write-xlsx';
import { sampleSheets } from '../../tests/support/community/workbook';

/** The sample district as a workbook. */
export const sampleWorkbook = (): Promise<Buffer> => writeXlsx(writeSheets(sampleSheets));

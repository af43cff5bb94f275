import { addDays, type Day } from '@domain/time';

/** Formats of dates that every office suite knows by number, the Chinese ones (27–36, 50–58) among them. */
export const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format shows a year or a day; what stands in quotes, brackets or behind a backslash is no code. */
export const isDateFormat = (format: string): boolean =>
  /[ydm]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, '')) &&
  !/^[#0.,%E+ -]*$/.test(format);

const [EPOCH, EPOCH_1904] = ['1899-12-30', '1904-01-01'];

/** The day of an office suite's serial number; the hours of the day are left out. */
export const dayOfSerial = (serial: number, is1904: boolean): Day =>
  addDays(is1904 ? EPOCH_1904 : EPOCH, Math.floor(serial));

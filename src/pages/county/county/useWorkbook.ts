import { useState } from 'react';
import type { Output } from '@domain/contract';
import { AppError } from '@domain/errors';
import { call } from '@/cloud/call';
import { uploadDocument } from '@/cloud/uploadDocument';
import { chooseDocument } from '@/device/documents/chooseDocument';
import { formatError } from '@/screen/errors/formatError';
import { showError } from '@/screen/errors/showError';
import { countyText as text } from '@/text/county/county';
import { countyErrorMessages } from '@/text/county/county-error-messages';

/** A workbook that was read: what is wrong with it, and without errors what applying it would do. */
export type ReadWorkbook = { file: string; check: Output<'county.check'>; plan?: Output<'county.plan'> };

/** Picks a workbook from a chat, uploads it and reads what the cloud says about it. */
export function useWorkbook() {
  const [workbook, setWorkbook] = useState<ReadWorkbook>();
  const [reading, setReading] = useState(false);

  async function choose(): Promise<void> {
    const path = await chooseDocument('xlsx');
    if (path === undefined) return;
    setReading(true);
    setWorkbook(undefined);
    try {
      // one name a day, so that a file that is never applied does not stay beside the next one
      const file = await uploadDocument(path, 'county.xlsx');
      const check = await call('county.check', { file });
      setWorkbook({ file, check, ...(!check.errors && { plan: await call('county.plan', { file }) }) });
    } catch (error) {
      const message = error instanceof AppError ? formatError(error, countyErrorMessages) : undefined;
      await showError(message ?? { title: text.notUploaded, body: '', recoveryAction: 'none' });
    } finally {
      setReading(false);
    }
  }

  return { workbook, reading, choose, clear: () => setWorkbook(undefined) };
}

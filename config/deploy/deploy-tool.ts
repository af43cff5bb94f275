import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeZip } from '../../cloudfunctions/exports/workbook/zip';
import { CODE_FILES } from './wanted';

export { applyDeployment, planDeployment } from './apply';
export { createCloudApi } from './cloud-api';
export { readWanted } from './wanted';

/** The code of a built function as the API takes it: a zip in base64. */
export async function packFunction(built: string, name: string): Promise<string> {
  const read = (file: string) => readFileSync(path.join(built, name, file), 'utf8');
  return (await writeZip(CODE_FILES.map((file) => ({ name: file, content: [read(file)] })))).toString('base64');
}

import { refreshSession, getSession } from './useSession';

/**
 * Returns the folder for this person's photos; loads the session first if needed. Throws the AppError of that request.
 */
export async function getUploadFolder(): Promise<string> {
  if (!getSession().me) await refreshSession();
  const { me, error } = getSession();
  if (!me) throw error;
  return me.uploadFolder;
}

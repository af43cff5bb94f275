import { refreshSession, getSession } from './useSession';

/** The folder that this person's photos go to; asks first if nobody has asked yet. Throws the refusal. */
export async function getUploadFolder(): Promise<string> {
  if (!getSession().me) await refreshSession();
  const { me, error } = getSession();
  if (!me) throw error;
  return me.uploadFolder;
}

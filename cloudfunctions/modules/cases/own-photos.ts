import { AppError } from '@domain/errors';
import type { Context } from '../../platform/context';
import { folderOf } from '../../platform/identity';

/** Throws `invalidInput: photos` unless every photo lies in the caller's own folder; nobody can attach, and so see, somebody else's. */
export function checkOwn(photos: readonly string[], { actor, keys }: Pick<Context, 'actor' | 'keys'>): void {
  const folder = folderOf(actor.token, keys.token).split('/');
  const isOwn = (photo: string) => {
    const [, , environment, ...path] = photo.split('/'); // cloud://<environment>.<bucket>/photos/<folder>/<name>
    return !!environment && path.length === folder.length + 1 && folder.every((part, n) => path[n] === part) && !['', '.', '..'].includes(path[folder.length] ?? '');
  };
  if (!photos.every(isOwn)) throw new AppError('invalidInput', 'photos');
}

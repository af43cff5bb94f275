import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { newId } from './newId';
import { trySetStorage } from './trySetStorage';

export type StoredDraft<T> = { draftId: string; value: T };

const storageKey = (name: string) => `draft.${name}`;

/** Returns the stored draft of this name, or an empty one with a new id. */
export function loadDraft<T>(name: string, blank: T): StoredDraft<T> {
  const stored = Taro.getStorageSync<StoredDraft<T> | ''>(storageKey(name));
  return stored
    ? { draftId: stored.draftId, value: { ...blank, ...stored.value } }
    : { draftId: newId(), value: blank };
}

/** Returns false when the phone's storage is full. */
export const saveDraft = <T>(name: string, draft: StoredDraft<T>): boolean => trySetStorage(storageKey(name), draft);

export const removeDraft = (name: string): void => Taro.removeStorageSync(storageKey(name));

/**
 * A form that survives a lost network and a closed app. Every edit is stored. The id stays the same until `clear`, so
 * that sending twice counts once; call `clear` only when the command was answered. `saveFailed` is true while the
 * phone's storage is full: the form works, and is lost when it is closed.
 */
export function useDraft<T extends object>(name: string, blank: T) {
  const [draft, setDraft] = useState(() => loadDraft(name, blank));
  const [saveFailed, setSaveFailed] = useState(false);
  const latest = useRef(draft); // uploads finish between renders

  function update(after: StoredDraft<T>) {
    latest.current = after;
    setDraft(after);
  }

  function edit(change: Partial<T> | ((before: T) => Partial<T>)) {
    const { draftId, value } = latest.current;
    const after = { draftId, value: { ...value, ...(typeof change === 'function' ? change(value) : change) } };
    setSaveFailed(!saveDraft(name, after));
    update(after);
  }

  function clear() {
    removeDraft(name);
    update({ draftId: newId(), value: blank });
  }

  /** Makes another draft of the same words: what was sent under the old id has arrived. */
  function renew() {
    const after = { ...latest.current, draftId: newId() };
    saveDraft(name, after);
    update(after);
  }

  return { ...draft, edit, clear, renew, saveFailed };
}

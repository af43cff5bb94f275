import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { newId } from './newId';
import { trySetStorage } from './trySetStorage';

export type StoredDraft<T> = { draftId: string; value: T };

const storageKey = (name: string) => `draft.${name}`;

/** What was written under this name and not yet answered by the cloud, or a blank sheet with a new id. */
export function loadDraft<T>(name: string, blank: T): StoredDraft<T> {
  const stored = Taro.getStorageSync<StoredDraft<T> | ''>(storageKey(name));
  return stored
    ? { draftId: stored.draftId, value: { ...blank, ...stored.value } }
    : { draftId: newId(), value: blank };
}

/** Answers whether the phone had room for it. */
export const saveDraft = <T>(name: string, draft: StoredDraft<T>): boolean => trySetStorage(storageKey(name), draft);

export const removeDraft = (name: string): void => Taro.removeStorageSync(storageKey(name));

/**
 * A form that survives a lost network and a closed app. Every edit is kept; the id stays the same until `clear`,
 * so that sending twice is one thing. Call `clear` when the command was answered, never before. `saveFailed` says that
 * the
 * phone is full:
 * the form goes on, and is lost when it is closed.
 */
export function useDraft<T extends object>(name: string, blank: T) {
  const [draft, setDraft] = useState(() => loadDraft(name, blank));
  const [saveFailed, setSaveFailed] = useState(false);
  const latest = useRef(draft); // photos arrive between renders

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

  return { ...draft, edit, clear, saveFailed };
}

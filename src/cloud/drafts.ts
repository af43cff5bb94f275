import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { trySetStorage } from '@/ui/keep';
import { newId } from './newId';

export type Draft<T> = { draftId: string; value: T };

const keyOf = (name: string) => `draft.${name}`;

/** What was written under this name and not yet answered by the cloud, or a blank sheet with a new id. */
export function openDraft<T>(name: string, blank: T): Draft<T> {
  const kept = Taro.getStorageSync<Draft<T> | ''>(keyOf(name));
  return kept ? { draftId: kept.draftId, value: { ...blank, ...kept.value } } : { draftId: newId(), value: blank };
}

/** Answers whether the phone had room for it. */
export const keepDraft = <T>(name: string, draft: Draft<T>): boolean => trySetStorage(keyOf(name), draft);

export const dropDraft = (name: string): void => Taro.removeStorageSync(keyOf(name));

/**
 * A form that survives a lost network and a closed app. Every edit is kept; the id stays the same until `done`,
 * so that sending twice is one thing. Call `done` when the command was answered, never before. `unkept` says that the
 * phone is full:
 * the form goes on, and is lost when it is closed.
 */
export function useDraft<T extends object>(name: string, blank: T) {
  const [draft, setDraft] = useState(() => openDraft(name, blank));
  const [unkept, setUnkept] = useState(false);
  const newest = useRef(draft); // photos arrive between renders

  function put(after: Draft<T>) {
    newest.current = after;
    setDraft(after);
  }

  function edit(change: Partial<T> | ((before: T) => Partial<T>)) {
    const { draftId, value } = newest.current;
    const after = { draftId, value: { ...value, ...(typeof change === 'function' ? change(value) : change) } };
    setUnkept(!keepDraft(name, after));
    put(after);
  }

  function done() {
    dropDraft(name);
    put({ draftId: newId(), value: blank });
  }

  return { ...draft, edit, done, unkept };
}

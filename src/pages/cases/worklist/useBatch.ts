import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Details } from '@domain/cases/lifecycle/event';
import type { AppError } from '@domain/errors';
import { call } from '@/cloud/call';
import { formatError } from '@/screen/errors/formatError';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import type { PersonAction } from '@/text/cases/cases';
import { worklistText as text } from '@/text/cases/worklist';
import type { FoundCase } from './useSearch';

/** How many cases are handled at once at most. */
export const MAX_SELECTED = 50;

/** What may be done to many cases at once, in this order: steps that need no look at each. */
const BATCH_ACTIONS = ['accept', 'dispatch', 'instruct', 'start'] as const satisfies readonly PersonAction[];
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** The actions that each of these cases offers. */
export const actionsInCommon = (cases: readonly FoundCase[]): BatchAction[] =>
  BATCH_ACTIONS.filter((action) => cases.length > 0 && cases.every(({ actions }) => actions.includes(action)));

export type CaseBatch = {
  selected: readonly FoundCase[];
  toggle: (found: FoundCase) => void;
  clear: () => void;
  /** Why a case that was sent stayed as it is. */
  failures: Readonly<Record<string, string>>;
  /** How many are done of the selected ones, while they are sent. */
  progress?: number;
  send: (action: BatchAction, details: Details) => Promise<void>;
};

/** The chosen cases, and one action on all of them: one after the other, and what failed stays chosen. */
export function useBatch(onDone: () => void): CaseBatch {
  const [selected, setSelected] = useState<readonly FoundCase[]>([]);
  const [failures, setFailures] = useState<CaseBatch['failures']>({});
  const [progress, setProgress] = useState<number>();

  function toggle(found: FoundCase) {
    const others = selected.filter(({ id }) => id !== found.id);
    if (others.length === selected.length && selected.length === MAX_SELECTED)
      return void Taro.showToast({ title: text.most(MAX_SELECTED), icon: 'none' });
    setSelected(others.length === selected.length ? [...selected, found] : others);
  }

  async function send(action: BatchAction, details: Details) {
    if (progress !== undefined) return;
    const failed: Record<string, string> = {};
    for (const [n, { id, version }] of selected.entries()) {
      setProgress(n);
      await call('cases.advance', { id, version, action, ...details }).catch((error: AppError) => {
        failed[id] = formatError(error, caseErrorMessages).body;
      });
    }
    setProgress(undefined);
    setFailures(failed);
    setSelected(selected.filter(({ id }) => id in failed));
    const count = Object.keys(failed).length;
    const done = selected.length - count;
    void Taro.showToast({ title: count ? text.someFailed(done, count) : text.allDone(done), icon: 'none' });
    onDone();
  }

  function clear() {
    setSelected([]);
    setFailures({});
  }

  return { selected, toggle, clear, failures, ...(progress !== undefined && { progress }), send };
}

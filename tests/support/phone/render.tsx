import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { EndpointName, Output } from '@domain/contract';
import type { ErrorCode, Facts } from '@domain/errors';
import { phone, resetPhone } from './taro';

type Answer =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: ErrorCode; reason: string; facts?: Facts; requestId: string } };
type Answers = { [N in EndpointName]?: (input: never) => Answer | Promise<Answer> };

export const answer = <N extends EndpointName>(_name: N, data: Output<N>): Answer => ({ ok: true, data });
export const refuse = (code: ErrorCode, reason = '', facts?: Facts): Answer => ({
  ok: false,
  error: { code, reason, requestId: 'r', ...(facts && { facts }) },
});

/** A page on a fresh phone whose cloud answers as told; a name without an answer is an error of ours. */
export function renderPage(
  page: ReactElement,
  { params = {}, answers = {} }: { params?: Record<string, string>; answers?: Answers } = {},
): RenderResult {
  resetPhone();
  phone.params = params;
  phone.cloud = async ({ name, input }) => answers[name as EndpointName]?.(input as never) ?? refuse('internal');
  return render(page);
}

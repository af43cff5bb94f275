import type { ReactNode } from 'react';
import type { AppError } from '@domain/errors';
import type { QueryResult } from '@/cloud/useQuery';
import { commonText as text } from '@/text/common';
import { recoveryActionText, type ErrorMessage } from '@/text/errors/errors';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { generalMessageOf } from '../errors/generalMessage';
import { Page } from './Page';
import { runRecoveryAction } from '../errors/recoveryAction';

type Props<T> = {
  query: QueryResult<T>;
  children: (data: T) => ReactNode;
  /** Stays above the answer, the error and the empty state. */
  head?: ReactNode;
  footer?: (data: T) => ReactNode;
  className?: string;
  isEmpty?: (data: T) => boolean;
  whenEmpty?: ReactNode;
  cards?: number;
  /** Replaces the general words for `notFound`. */
  notFound?: ErrorMessage;
};

/** A page that shows an answer of the cloud; it draws waiting, errors and emptiness the same way everywhere. */
export function QueryPage<T>({
  query,
  children,
  head,
  footer,
  className,
  isEmpty,
  whenEmpty,
  cards,
  notFound,
}: Props<T>) {
  const { data, error } = query;
  const retry = () => void query.refresh();

  if (data === undefined)
    return (
      <Page className={className}>
        {head}
        {error ? <QueryError error={error} retry={retry} notFound={notFound} /> : <Skeleton cards={cards} />}
      </Page>
    );

  return (
    <Page className={className} footer={footer?.(data)}>
      {head}
      <RenderBoundary>
        {error && (
          <Notice tone="warn" action={text.retry} onAction={retry}>
            {text.notRefreshed}
          </Notice>
        )}
      </RenderBoundary>
      {isEmpty?.(data) ? (whenEmpty ?? <EmptyState title={text.nothingYet} />) : children(data)}
    </Page>
  );
}

type ErrorProps = { error: AppError; retry: () => void; notFound?: ErrorMessage };

function QueryError({ error, retry, notFound }: ErrorProps) {
  const { title, body, recoveryAction } = (error.code === 'notFound' && notFound) || generalMessageOf(error);
  const action = recoveryAction === 'fix' || recoveryAction === 'none' ? 'back' : recoveryAction;
  return (
    <EmptyState
      title={title}
      words={body}
      action={recoveryActionText[action]}
      onAction={() => runRecoveryAction(action, retry)}
    />
  );
}

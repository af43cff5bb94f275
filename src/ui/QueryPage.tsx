import type { AppError } from '@domain/errors';
import type { ReactNode } from 'react';
import { commonText as text } from '@/text/common';
import { recoveryActionText, type ErrorMessage } from '@/text/errors';
import { EmptyState } from './EmptyState';
import { Notice } from './Notice';
import { Page } from './Page';
import { Skeleton } from './Skeleton';
import { runRecoveryAction, formatError } from './recoveryAction';

/** What `useQuery` gives. */
export type QueryResult<T> = { data?: T; error?: AppError; loading: boolean; refresh: () => Promise<void> };

type Props<T> = {
  query: QueryResult<T>;
  children: (data: T) => ReactNode;
  /** Stays above whatever face the answer has. */
  head?: ReactNode;
  footer?: (data: T) => ReactNode;
  className?: string;
  isEmpty?: (data: T) => boolean;
  whenEmpty?: ReactNode;
  cards?: number;
  /** What is not there, where the page knows it better. */
  notFound?: ErrorMessage;
};

/**
 * A page that shows an answer. Waiting, refused, offline and empty look the same everywhere because they are drawn
 * here.
 */
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
      {error && (
        <Notice tone="warn" action={text.retry} onAction={retry}>
          {text.notRefreshed}
        </Notice>
      )}
      {isEmpty?.(data) ? (whenEmpty ?? <EmptyState title={text.nothingYet} />) : children(data)}
    </Page>
  );
}

function QueryError({ error, retry, notFound }: { error: AppError; retry: () => void; notFound?: ErrorMessage }) {
  const { title, body, recoveryAction } = (error.code === 'notFound' && notFound) || formatError(error);
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

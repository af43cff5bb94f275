import { useEffect, useState, type ReactElement } from 'react';
import type { Output } from '@domain/contract';
import { MAX_COMPOUNDS_FOUND, searchByName } from '@domain/places/search';
import { useQuery } from '@/cloud/useQuery';
import { commonText } from '@/text/common';
import { Notice } from '@/ui/feedback/Notice';
import { generalMessageOf } from './errors/generalMessage';

type Compounds = Output<'places.search'>['compounds'];
/** What fits: at most a screen full, and how many are left out. Undefined while the first answer is awaited. */
type Found = { compounds: Compounds; remaining: number };
type Props = {
  places: Pick<Output<'places.list'>, 'compounds' | 'moreCompounds'>;
  typed: string;
  children: (found: Found | undefined) => ReactElement;
};

/** Milliseconds without a key before the cloud is asked. */
const TYPING_PAUSE = 300;

/** Searches compounds by name: in the list that the phone has when it names all of them, else in the cloud. */
export const CompoundSearch = ({ places, typed, children }: Props) =>
  places.moreCompounds ? (
    <CloudSearch typed={typed}>{children}</CloudSearch>
  ) : (
    children(searchList(places.compounds, typed))
  );

function searchList(compounds: Compounds, typed: string): Found {
  const found = searchByName(compounds, typed);
  return { compounds: found.slice(0, MAX_COMPOUNDS_FOUND), remaining: Math.max(0, found.length - MAX_COMPOUNDS_FOUND) };
}

function CloudSearch({ typed, children }: Pick<Props, 'typed' | 'children'>) {
  const [text, setText] = useState(typed.trim());
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, error, refresh } = useQuery('places.search', { text });
  if (!error) return children(data);
  return (
    <Notice tone="warn" action={commonText.retry} onAction={() => void refresh()}>
      {generalMessageOf(error).title}
    </Notice>
  );
}

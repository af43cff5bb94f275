import type { ReactNode } from 'react';
import type { SetupView } from '@domain/halls/view';
import { QueryPage } from '@/screen/page/QueryPage';
import { hallText } from '@/text/halls/halls';
import { SaveButton } from '@/ui/actions/SaveButton';
import type { useSetup } from './useSetup';

type Props = {
  settings: Pick<ReturnType<typeof useSetup>, 'query' | 'sending'>;
  changed: boolean;
  onSave: (setup: SetupView) => void;
  children: (setup: SetupView) => ReactNode;
};

/** A page that changes a part of a hall's settings; nothing is sent before the button below is tapped. */
export const SetupPage = ({ settings: { query, sending }, changed, onSave, children }: Props) => (
  <QueryPage
    query={query}
    notFound={hallText.notFound}
    footer={(setup) => <SaveButton busy={sending} changed={changed} onSave={() => onSave(setup)} />}
  >
    {children}
  </QueryPage>
);

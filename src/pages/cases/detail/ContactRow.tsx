import { useState } from 'react';
import type { CaseView } from '@domain/cases/view';
import { contactText as text } from '@/text/cases/contact';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { ContactSheet } from './ContactSheet';

type Props = { case: CaseView; onRecorded: (it: CaseView) => void };

/** Opens the reporter's name and phone for who works on the case; a complaint about staff says why it does not. */
export function ContactRow({ case: { id, contact }, onRecorded }: Props) {
  const [open, setOpen] = useState(false);
  if (!contact) return null;
  if (contact.relayOnly) return <Notice>{text.relayOnly}</Notice>;
  return (
    <>
      <Rows>
        <ListRow icon="phone" title={text.row} note={text.rowHint} onClick={() => setOpen(true)} />
      </Rows>
      <RenderBoundary>
        {open && (
          <ContactSheet id={id} reasons={contact.reasons} onRecorded={onRecorded} onClose={() => setOpen(false)} />
        )}
      </RenderBoundary>
    </>
  );
}

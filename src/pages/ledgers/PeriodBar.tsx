import { ledgersText as text } from '@/text/ledgers/ledgers';
import { LinkButton } from '@/ui/actions/Button';
import { ButtonRow } from '@/ui/actions/ButtonRow';
import type { ShownPeriod } from './ledger/usePeriod';

/** Turns to the period before, and after. */
export const PeriodBar = ({ period }: { period: ShownPeriod }) => (
  <ButtonRow>
    <LinkButton onClick={period.earlier}>{text.earlier}</LinkButton>
    {period.later && <LinkButton onClick={period.later}>{text.later}</LinkButton>}
  </ButtonRow>
);

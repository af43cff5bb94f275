import type { CountName } from '@domain/rates/members';
import { rateDefinitions, type Rate } from '@domain/rates/rates';
import { usualRateRules } from '@domain/rates/rules';
import { formatShare } from '@domain/rates/share';
import { rateName, ratesText as text } from '@/text/ledgers/rates';
import { LinkButton } from '@/ui/actions/Button';
import { ButtonRow } from '@/ui/actions/ButtonRow';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote, CardTitle } from '@/ui/layout/CardHead';

// what a rate is made of is the same under every version of the rules, only its weights are not
const DEFINITIONS = rateDefinitions(usualRateRules);

type Props = { rate: Rate; open: ((count: CountName) => void) | undefined };

/** One rate: its name in plain words, its share, and the two numbers behind it. */
export function RateCard({ rate: { name, numerator, denominator, share, hidden }, open }: Props) {
  const [title, words] = rateName[name];
  const {
    numerator: [[top] = []] = [],
    denominator: [bottom],
  } = DEFINITIONS[name];
  const shown = Number.isInteger(numerator) ? String(numerator) : numerator.toFixed(1);
  return (
    <Card>
      <CardHead title={title}>
        <CardTitle>{formatShare(share)}</CardTitle>
      </CardHead>
      <CardNote>{words}</CardNote>
      <CardNote>{hidden ? text.few(denominator) : text.fraction(shown, denominator)}</CardNote>
      {open && denominator > 0 && !hidden && (
        <ButtonRow>
          {top && <LinkButton onClick={() => open(top)}>{text.openTop}</LinkButton>}
          {bottom && bottom !== top && <LinkButton onClick={() => open(bottom)}>{text.openBottom}</LinkButton>}
        </ButtonRow>
      )}
    </Card>
  );
}

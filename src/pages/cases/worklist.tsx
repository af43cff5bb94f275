import { View } from '@tarojs/components';
import { useState } from 'react';
import { momentOf, type Moment } from '@domain/time';
import { formatDay } from '@domain/vocabulary/time';
import { MAX_SEARCH_LENGTH, SEARCH_PARTS } from '@domain/cases/lists/filter';
import { CaseCard } from '@/screen/CaseCard';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useNow } from '@/screen/useNow';
import { worklistText as text } from '@/text/cases/worklist';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Segmented } from '@/ui/actions/Segmented';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { OptionTile } from '@/ui/fields/choice/OptionTile';
import { TextInput } from '@/ui/fields/TextInput';
import { BatchSheet } from './worklist/BatchSheet';
import { FilterSheet } from './worklist/FilterSheet';
import { useBatch, type CaseBatch } from './worklist/useBatch';
import { useSearch, type FoundCase } from './worklist/useSearch';
import { formatFilter, withoutConditions } from './worklist/worklistFilter';
import './worklist.scss';

export default createPage(Worklist);

/** Where staff find one of many cases, and take one step with several. */
function Worklist() {
  const { filter, change, query, pages, lookedAt } = useSearch();
  const [sheet, setSheet] = useState<'filter' | 'batch'>();
  const [selecting, setSelecting] = useState(false);
  const now = useNow();
  const batch = useBatch(() => {
    pages.reset();
    void query.refresh();
  });
  const conditions = formatFilter(filter);

  function stopSelecting() {
    setSelecting(false);
    batch.clear();
  }

  return (
    <QueryPage
      query={query}
      className="worklist"
      head={
        <>
          <TextInput
            label={text.words}
            placeholder={text.wordsPlaceholder}
            maxLength={MAX_SEARCH_LENGTH}
            value={filter.words ?? ''}
            onChange={(words) => change({ ...filter, words })}
          />
          <Segmented
            label={text.part}
            segments={SEARCH_PARTS.map((value) => ({ value, label: text.parts[value] }))}
            value={filter.part ?? 'open'}
            onChange={(part) => change({ ...withoutConditions(filter), part })}
          />
          <View className="worklist__tools">
            <LinkButton onClick={() => setSheet('filter')}>{text.filter}</LinkButton>
            {filter.part !== 'closed' && (
              <LinkButton onClick={selecting ? stopSelecting : () => setSelecting(true)}>
                {selecting ? text.stopSelecting : text.select}
              </LinkButton>
            )}
          </View>
          {conditions && (
            <Notice action={text.clear} onAction={() => change(withoutConditions(filter))}>
              {text.filtered(conditions)}
            </Notice>
          )}
          <FilterSheet
            open={sheet === 'filter'}
            filter={filter}
            onChange={change}
            onClose={() => setSheet(undefined)}
          />
        </>
      }
      isEmpty={() => pages.rows.length === 0 && !pages.more}
      whenEmpty={<EmptyState title={text.nothing} words={text.nothingHint} />}
      {...(selecting && {
        footer: () => (
          <PrimaryButton disabled={batch.selected.length === 0} onClick={() => setSheet('batch')}>
            {batch.selected.length ? `${text.together}（${text.selected(batch.selected.length)}）` : text.together}
          </PrimaryButton>
        ),
      })}
    >
      {() => (
        <>
          {pages.rows.map((found) => (
            <Found key={found.id} case={found} now={now} {...(selecting && { batch })} />
          ))}
          {lookedAt !== undefined && <Notice>{text.lookedAt(formatDay(momentOf(lookedAt, 0), now))}</Notice>}
          <MoreLink pages={pages}>{lookedAt === undefined ? text.more : text.lookOn}</MoreLink>
          <BatchSheet open={sheet === 'batch'} batch={batch} onClose={() => setSheet(undefined)} />
        </>
      )}
    </QueryPage>
  );
}

type FoundProps = { case: FoundCase; now: Moment; batch?: CaseBatch };

/** One case that was found; with a batch, a tap chooses it. */
function Found({ case: found, now, batch }: FoundProps) {
  if (!batch) return <CaseCard case={found} now={now} onClick={() => go(routes.case(found.id))} />;
  const chosen = batch.selected.some(({ id }) => id === found.id);
  const failure = batch.failures[found.id];
  return (
    <>
      <OptionTile
        option={{ value: found.id, label: found.words.title, hint: hintOf(found) }}
        role="checkbox"
        chosen={chosen}
        onTap={() => batch.toggle(found)}
      />
      {failure && <Notice tone="danger">{failure}</Notice>}
    </>
  );
}

const hintOf = ({ words, placeName, number }: FoundCase): string =>
  [words.state, placeName, words.holder, number].filter(Boolean).join(' · ');

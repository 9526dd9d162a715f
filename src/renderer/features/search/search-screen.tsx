import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#contract/customer.ts';
import { Screen } from '../../components/screen.tsx';
import { classifyText, type TextKind } from '../../shared/desk/classify-text.ts';
import { useDeskState } from '../../shared/desk/desk-state.ts';
import { draftFromText } from '../../shared/desk/registration-prefill.ts';
import { useReady } from '../../lib/use-ready.ts';
import { rowsOfSource, sourcesOf } from './by-source.ts';
import { ResultList } from './result-list.tsx';
import { SearchAside } from './search-aside.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchMiss } from './search-miss.tsx';
import { SearchNews } from './search-news.tsx';
import { SearchStart } from './search-start.tsx';
import { SourceFilter } from './source-filter.tsx';
import { useActiveRow } from './use-active-row.ts';
import { useRecent } from './use-recent.ts';
import { useCustomerSearch } from './use-customer-search.ts';
import { useEnter } from './use-enter.ts';

/** The home screen: one box takes anything that identifies a customer. */
export function SearchScreen() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const typed = useDeskState((state) => state.searchText);
  const setTyped = useDeskState((state) => state.search);
  const found = useCustomerSearch(typed);
  const recent = useRecent();
  const [source, setSource] = useState<string | null>(null);
  const rows = found.text === '' ? recent : rowsOfSource(found.rows, source);
  const { active, move, forget } = useActiveRow(rows, { startsAtFirst: found.text !== '' });
  useReady('search', true);

  const open = ({ key }: CustomerRow) => void navigate({ to: '/customer/$customerKey', params: { customerKey: key } });
  const register = (kind: TextKind | undefined) => {
    useDeskState.getState().beginWith(kind ? draftFromText(found.text, kind) : null);
    void navigate({ to: '/register' });
  };
  const kinds = classifyText(found.text);
  const missed = found.settled && found.rows.length === 0;

  const { enter, cancel } = useEnter({
    search: { ...found, rows },
    active,
    onOpen: open,
    onMiss: () => register(kinds[0]),
  });

  return (
    <Screen className="grid items-start gap-8 grid-cols-1 md:grid-cols-[minmax(0,1fr)_19rem]">
      <h1 className="sr-only">{t('title')}</h1>
      <section className="min-w-0">
        <SearchBox
          text={typed}
          expanded={rows.length > 0}
          activeKey={active?.key}
          onType={(text) => {
            setTyped(text);
            cancel();
            forget();
          }}
          onMove={move}
          onEnter={enter}
        />
        <SearchNews search={found} />
        {found.text !== '' && <SourceFilter sources={sourcesOf(found.rows)} chosen={source} onChoose={setSource} />}
        {found.text === '' && rows.length > 0 && <h2 className="mb-2 px-1 text-lg font-semibold">{t('recent')}</h2>}
        {rows.length > 0 && <ResultList rows={rows} activeKey={active?.key} onOpen={open} />}
        {found.text === '' && <SearchStart />}
        {missed && <SearchMiss search={found} kinds={kinds} onRegister={register} />}
      </section>
      <SearchAside kind={found.rows.length > 0 ? kinds[0] : undefined} onRegister={register} />
    </Screen>
  );
}

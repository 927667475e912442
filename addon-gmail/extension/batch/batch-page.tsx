// The page for many mails: the search box, then what was found, as the page for several mails shows it.
// Example: <BatchPage batch={batch} language="zh" settings={settings} canMove /> -> 批量初筛收件箱 [in:inbox newer_than:30d] [搜索并初筛]

import { useEffect, useState } from 'preact/hooks';
import type { Sentence } from '../../../src/lexicon/sentence.ts';
import { SeveralPage } from '../../../src/sidebar/several/several-page.tsx';
import type { LabelSettings } from '../../../src/tags/label-settings.ts';
import { batchWords, searchWords } from './batch-words.ts';
import { type Batch, firstQuery, mostMails } from './create-batch.ts';

export interface BatchPageProps {
  readonly batch: Batch;
  readonly language: 'zh' | 'en';
  readonly settings: LabelSettings;
  readonly canMove: boolean;
}

const queryMost = 1000;

export function BatchPage({ batch, language, settings, canMove }: BatchPageProps) {
  return (
    <div class="iq" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <SearchBox batch={batch} language={language} />
      <SeveralPage
        several={batch.several}
        language={language}
        settings={settings}
        canMove={canMove}
        words={batchWords}
        begins={false}
        reasons
      />
    </div>
  );
}

function SearchBox({ batch, language }: Pick<BatchPageProps, 'batch' | 'language'>) {
  const [query, setQuery] = useState(batch.last()?.query ?? firstQuery);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const [running, setRunning] = useState(batch.several.get().running);
  useEffect(() => batch.onChange(() => setRunning(batch.several.get().running)), [batch]);
  const t = searchWords[language];
  const account = batch.last()?.account;
  async function search(event: Event): Promise<void> {
    event.preventDefault();
    setProblem(null);
    const answer = await batch.search(query);
    setProblem(answer.ok ? null : answer.problem.sentence);
  }
  return (
    <form class="batch-search" onSubmit={(event) => void search(event)}>
      <label>
        <span class="faint">{t.label}</span>
        <input
          type="search"
          value={query}
          maxLength={queryMost}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary" disabled={running}>
        {t.button}
      </button>
      <p class="faint">
        {account !== undefined && (
          <>
            <bdi>{t.mailbox(account)}</bdi>{' '}
          </>
        )}
        {t.more(mostMails)}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem[language]}
        </p>
      )}
    </form>
  );
}

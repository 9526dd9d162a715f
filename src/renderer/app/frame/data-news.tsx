import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '#contract/routes/app.ts';
import { useFormat } from '../../lib/format.ts';

/** What became of the till's data: damaged and saved, put back from an older time, removed, or open to others. */
export function DataNews({ status: { salvaged, older, filesReplaced, openToOthers } }: { readonly status: AppStatus }) {
  const { t } = useTranslation('frame');
  const { number } = useFormat();
  return (
    <>
      {salvaged && (
        <Bar
          text={t('salvaged', { kept: number(salvaged.operations), lost: number(salvaged.lostOperations) })}
          file={salvaged.damagedFile}
        />
      )}
      {older && (
        <Bar
          text={[
            t('older'),
            older.missingOperations > 0 && t('olderMissing', { missing: number(older.missingOperations) }),
          ]}
        />
      )}
      {filesReplaced && (
        <Bar
          text={[t('filesReplaced'), filesReplaced.foundFile !== null && t('filesFound')]}
          file={filesReplaced.foundFile}
        />
      )}
      {openToOthers[0] !== undefined && <Bar text={t('openToOthers')} file={openToOthers.slice(0, 3).join(' · ')} />}
    </>
  );
}

type BarProps = { readonly text: string | readonly (string | false)[]; readonly file?: string | null };

function Bar({ text, file = null }: BarProps) {
  return (
    <div role="status" className="border-b border-line bg-attention-soft text-attention-ink">
      <p data-selectable className="mx-auto flex max-w-6xl items-center gap-2 px-6 py-2 text-sm">
        <LifeBuoy aria-hidden className="size-4 shrink-0" />
        <span>
          {[text].flat().filter(Boolean).join(' ')}{' '}
          {file !== null && (
            <bdi dir="ltr" className="break-all">
              {file}
            </bdi>
          )}
        </span>
      </p>
    </div>
  );
}

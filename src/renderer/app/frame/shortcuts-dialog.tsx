import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { Keys } from '../../components/kbd.tsx';
import { shortcutNames, shortcuts } from '../../lib/shortcuts.ts';

export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  return (
    <Dialog open={open} onClose={onClose} title={t('help')}>
      <dl className="divide-y divide-line">
        {shortcutNames.map((name) => (
          <div key={name} className="flex min-h-11 items-center justify-between gap-4">
            <dt>{t(`common:shortcut.${name}`)}</dt>
            <dd>
              <Keys keys={shortcuts[name].shown} />
              <span className="sr-only">{shortcuts[name].shown.join(' ')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-ink-soft">{t('helpScan')}</p>
    </Dialog>
  );
}

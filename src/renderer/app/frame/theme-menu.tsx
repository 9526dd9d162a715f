import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { theme as themes } from '#contract/routes/app.ts';
import { Menu, MenuChoice } from '../../components/menu.tsx';
import { useAppStatus } from '../../lib/app-status.ts';
import { useSetTheme } from '../../lib/settings.ts';

const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeMenu() {
  const { t } = useTranslation('frame');
  const theme = useAppStatus()?.theme ?? 'system';
  const { mutate } = useSetTheme();
  const Icon = icons[theme];
  return (
    <Menu label={`${t('theme')}: ${t(`themes.${theme}`)}`} trigger={<Icon aria-hidden className="size-5" />}>
      <MenuChoice
        value={theme}
        onChange={mutate}
        options={themes.options.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
    </Menu>
  );
}

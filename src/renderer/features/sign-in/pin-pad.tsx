import { Delete, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';

type PinPadProps = { readonly value: string; readonly length: number; readonly onChange: (value: string) => void };

/** Digits for a finger. In every language they stand in the order of a telephone. */
export function PinPad({ value, length, onChange }: PinPadProps) {
  const { t } = useTranslation('signIn');
  const press = (digit: number) => onChange(`${value}${digit}`.slice(0, length));
  return (
    <div role="group" aria-label={t('pad')} dir="ltr" className="grid grid-cols-3 gap-2">
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => (
        <PadKey key={digit} digit={digit} onPress={press} />
      ))}
      <Button tone="quiet" className="min-h-14" aria-label={t('clear')} onClick={() => onChange('')}>
        <X aria-hidden className="size-6" />
      </Button>
      <PadKey digit={0} onPress={press} />
      <Button tone="quiet" className="min-h-14" aria-label={t('erase')} onClick={() => onChange(value.slice(0, -1))}>
        <Delete aria-hidden className="size-6" />
      </Button>
    </div>
  );
}

function PadKey({ digit, onPress }: { readonly digit: number; readonly onPress: (digit: number) => void }) {
  return (
    <Button className="min-h-14 border-line text-2xl tabular-nums" onClick={() => onPress(digit)}>
      {digit}
    </Button>
  );
}

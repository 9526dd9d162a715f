/** What a status means. Its colour always stands beside an icon and a word, never alone. */
export type Tone = 'neutral' | 'accent' | 'good' | 'calm' | 'attention' | 'danger';

export const toneClasses: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent-ink',
  good: 'bg-good-soft text-good-ink',
  calm: 'bg-calm-soft text-calm-ink',
  attention: 'bg-attention-soft text-attention-ink',
  danger: 'bg-danger-soft text-danger-ink',
};

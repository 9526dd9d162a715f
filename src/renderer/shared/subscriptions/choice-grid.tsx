import { useTranslation } from 'react-i18next';
import { cn } from '../../lib/cn.ts';
import {
  type Choice,
  type Choices,
  type Scope,
  cellOf,
  channels,
  priorities,
  usualScope,
  withChoice,
} from './choices.ts';

type ChoiceGridProps = {
  readonly scope?: Scope;
  /** The choices before. A choice that differs from them is marked. */
  readonly before: Choices;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
};

/** Every channel and kind of message, each to opt in or out. */
export function ChoiceGrid({ scope = usualScope, before, choices, onChange }: ChoiceGridProps) {
  const { t } = useTranslation(['customer', 'operation']);
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <thead>
          <tr>
            <th scope="col" className="pb-2 text-start font-medium">
              {t('channel')}
            </th>
            {priorities.map((priority) => (
              <th key={priority} scope="col" className="px-2 pb-2 text-start font-medium">
                {t(`priority.${priority}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel}>
              <th scope="row" className="py-1 pe-2 text-start font-medium">
                {t(`operation:channels.${channel}`)}
              </th>
              {priorities.map((priority) => {
                const cell = { channel, priority, ...scope };
                return (
                  <td key={priority} className="px-2 py-1">
                    <InOrOut
                      label={`${t(`operation:channels.${channel}`)}, ${t(`priority.${priority}`)}`}
                      choice={choices.get(cellOf(cell))?.type}
                      changed={choices.get(cellOf(cell))?.type !== before.get(cellOf(cell))?.type}
                      onChoose={(type) => onChange(withChoice(choices, { ...cell, type }))}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type InOrOutProps = {
  readonly label: string;
  readonly choice: Choice | undefined;
  readonly changed: boolean;
  readonly onChoose: (choice: Choice) => void;
};

/** Two buttons. One of them is pressed, or none when nothing is known. */
function InOrOut({ label, choice, changed, onChoose }: InOrOutProps) {
  const { t } = useTranslation('customer');
  return (
    <div
      role="group"
      aria-label={label}
      className={cn(
        'inline-flex overflow-hidden rounded-xl border',
        changed ? 'border-2 border-accent' : 'border-line-strong',
      )}
    >
      {(['OPTIN', 'OPTOUT'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={choice === one}
          onClick={() => onChoose(one)}
          className={cn(
            'min-h-11 min-w-16 px-3 font-medium -outline-offset-2',
            choice === one
              ? one === 'OPTIN'
                ? 'bg-accent text-on-accent'
                : 'bg-ink text-surface'
              : 'bg-surface text-ink-soft hover:bg-sunken',
          )}
        >
          {t(`choice.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** Every shortcut of the window. `keys` are names of `KeyboardEvent.key`; the first one is shown. */
export const shortcuts = {
  search: { keys: ['F2', '/'], shown: ['F2', '/'] },
  register: { keys: ['F3'], shown: ['F3'] },
  outbox: { keys: ['F4'], shown: ['F4'] },
  refresh: { keys: ['F5'], shown: ['F5'] },
  identifiers: { keys: ['F6'], shown: ['F6'] },
  card: { keys: ['F7'], shown: ['F7'] },
  subscriptions: { keys: ['F8'], shown: ['F8'] },
  details: { keys: ['F9'], shown: ['F9'] },
  back: { keys: ['Escape'], shown: ['Esc'] },
  submit: { keys: ['Control+Enter'], shown: ['Ctrl', 'Enter'] },
  help: { keys: ['?', 'F1'], shown: ['?'] },
} as const satisfies Record<string, { readonly keys: readonly string[]; readonly shown: readonly string[] }>;

export type ShortcutName = keyof typeof shortcuts;

export const shortcutNames = Object.keys(shortcuts) as readonly ShortcutName[];

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The shortcut that a key means. A single character means none while somebody types into a field. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey }: PressedKey, typing: boolean): ShortcutName | null {
  if (altKey) return null;
  if (typing && key.length === 1) return null;
  const pressed = ctrlKey || metaKey ? `Control+${key}` : key;
  return shortcutNames.find((name) => shortcuts[name].keys.some((one) => one === pressed)) ?? null;
}

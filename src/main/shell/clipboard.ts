import { clipboard } from 'electron';

/** The page has no clipboard of its own: what it may put there goes through a route, as plain text, and nothing is read. */
export function copyText(text: string): void {
  clipboard.writeText(text);
}

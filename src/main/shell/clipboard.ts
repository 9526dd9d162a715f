import { clipboard } from 'electron';

/** The page has no clipboard of its own: what it may put there goes through a route, as plain text, and nothing is read. */
export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text);
}

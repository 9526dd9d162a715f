import { clipboard } from 'electron';

/** The page has no clipboard of its own. It can put plain text there through a route, and can read nothing. */
export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text);
}

import { z } from 'zod';
import type { serviceProvision } from '#contract/provision.ts';
import type { Language } from '#contract/routes/app.ts';
import { hasAccounts, isLoopback } from './sources.ts';

const needed = (longest: number) => z.string().trim().min(1, 'needed').max(longest, 'tooLong');

/** What the first-run screen asks. The messages are keys of `setup:error`. */
export const setupForm = z
  .object({
    host: z.string().trim().min(1, 'needed').max(300, 'tooLong').refine(isAddress, 'host'),
    till: needed(100),
    password: z.string().min(1, 'needed').max(200, 'tooLong'),
    source: needed(40),
    accountId: z.string().trim().max(100, 'tooLong'),
    passwordInFile: z.boolean(),
    country: z.string().regex(/^[A-Z]{2}$/, 'needed'),
    staffCode: needed(20),
    staffName: needed(100),
    pin: z.string().regex(/^\d{6}$/, 'pin'),
    pinAgain: z.string(),
  })
  .refine(({ pin, pinAgain }) => pin === pinAgain, { path: ['pinAgain'], error: 'pinAgain' })
  .refine(({ source, accountId }) => !hasAccounts(source) || accountId !== '', {
    path: ['accountId'],
    error: 'needed',
  });

export type SetupForm = z.infer<typeof setupForm>;
export type SetupErrorKey = 'needed' | 'host' | 'pin' | 'pinAgain' | 'tooLong';

// Plain http is allowed only when no network lies between. The main process refuses everything else too.
function isAddress(host: string): boolean {
  if (!URL.canParse(host)) return false;
  return new URL(host).protocol === 'https:' || (new URL(host).protocol === 'http:' && isLoopback(host));
}

/** The form as the main process wants it. */
export function provisionOf(form: SetupForm, language: Language): z.input<typeof serviceProvision> {
  const { host, till, password, source, accountId, country, staffCode, staffName, pin } = form;
  const service = { host, till, password, source };
  return {
    service: hasAccounts(source) ? { ...service, accountId } : service,
    country,
    language,
    unlock: form.passwordInFile && isLoopback(host) ? 'none' : 'keychain',
    staff: [{ code: staffCode, name: staffName, role: 'manager', pin }],
  };
}

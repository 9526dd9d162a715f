import type { customerRoutes } from '#contract/routes/customers.ts';
import type { Work } from '#contract/drafts/work.ts';
import { succeed } from '#contract/envelope.ts';
import type { StaffMember } from '../../desk/desk.ts';
import { findHolder } from '../../desk/find-holder.ts';
import { keepWork } from '../../desk/keep-work.ts';
import { readService, readTill } from '../../desk/read-customer.ts';
import { readSection } from '../../desk/read-section.ts';
import { readImageService, readImageTill } from '../../desk/read-image.ts';
import { registerCustomer } from '../../desk/register-customer.ts';
import { searchService, searchTill } from '../../desk/search-customers.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';
import { whenReady } from './when-ready.ts';

export function customerHandlers(till: Till): HandlersOf<typeof customerRoutes> {
  const write = (key: string, work: Work, staff: StaffMember) =>
    whenReady(till, (desk) => keepWork({ key, work }, staff, desk));
  return {
    'customers.search-till': ({ text }) => whenReady(till, (desk) => succeed(searchTill(text, desk))),
    'customers.search-service': ({ text }) => whenReady(till, (desk) => searchService(text, desk)),
    'customers.read-till': ({ key }) => whenReady(till, (desk) => readTill(key, desk)),
    'customers.read-service': ({ key }) => whenReady(till, (desk) => readService(key, desk)),
    'customers.read-section': (input) => whenReady(till, (desk) => readSection(input, desk)),
    'customers.holder': ({ identifier, ...at }) => whenReady(till, (desk) => findHolder(identifier, at, desk)),
    'customers.image-till': ({ key }) => whenReady(till, (desk) => succeed(readImageTill(key, desk))),
    'customers.image-service': ({ key }) => whenReady(till, (desk) => readImageService(key, desk)),
    'customers.register': ({ draft }, { staff }) => whenReady(till, (desk) => registerCustomer(draft, staff, desk)),
    'customers.update': ({ key, draft }, { staff }) => write(key, { kind: 'update', draft }, staff),
    'customers.change-identifiers': ({ key, draft }, { staff }) =>
      write(key, { kind: 'identifier-change', draft }, staff),
    'customers.issue-card': ({ key, draft }, { staff }) => write(key, { kind: 'card', draft }, staff),
    'customers.set-subscriptions': ({ key, draft }, { staff }) => write(key, { kind: 'subscriptions', draft }, staff),
    'customers.set-status-label': ({ key, draft }, { staff }) => write(key, { kind: 'status-label', draft }, staff),
    'customers.add-referrals': ({ key, draft }, { staff }) => write(key, { kind: 'referral', draft }, staff),
    'customers.set-image': ({ key, draft }, { staff }) => write(key, { kind: 'image', draft }, staff),
  };
}

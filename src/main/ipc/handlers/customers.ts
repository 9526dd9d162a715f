import type { customerRoutes } from '#contract/routes/customers.ts';
import { succeed } from '#contract/envelope.ts';
import { keepWork } from '../../desk/keep-work.ts';
import { readService, readTill } from '../../desk/read-customer.ts';
import { registerCustomer } from '../../desk/register-customer.ts';
import { searchService, searchTill } from '../../desk/search-customers.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';
import { whenReady } from './when-ready.ts';

export function customerHandlers(till: Till): HandlersOf<typeof customerRoutes> {
  return {
    'customers.search-till': ({ text }) => whenReady(till, (desk) => succeed(searchTill(text, desk))),
    'customers.search-service': ({ text }) => whenReady(till, (desk) => searchService(text, desk)),
    'customers.read-till': ({ key }) => whenReady(till, (desk) => readTill(key, desk)),
    'customers.read-service': ({ key }) => whenReady(till, (desk) => readService(key, desk)),
    'customers.register': ({ draft }, { staff }) => whenReady(till, (desk) => registerCustomer(draft, staff, desk)),
    'customers.change-identifiers': ({ key, draft }, { staff }) =>
      whenReady(till, (desk) => keepWork({ key, work: { kind: 'identifier-change', draft } }, staff, desk)),
    'customers.issue-card': ({ key, draft }, { staff }) =>
      whenReady(till, (desk) => keepWork({ key, work: { kind: 'card', draft } }, staff, desk)),
    'customers.add-referrals': ({ key, draft }, { staff }) =>
      whenReady(till, (desk) => keepWork({ key, work: { kind: 'referral', draft } }, staff, desk)),
  };
}

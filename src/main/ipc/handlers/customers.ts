import type { customerRoutes } from '#contract/routes/customers.ts';
import { succeed } from '#contract/envelope.ts';
import { findHolder } from '../../desk/reading/find-holder.ts';
import { readService, readTill } from '../../desk/reading/read-customer.ts';
import { readSection } from '../../desk/reading/read-section.ts';
import { readImageService, readImageTill } from '../../desk/reading/read-image.ts';
import { searchService, searchTill } from '../../desk/reading/search-customers.ts';
import { write } from '../../desk/writing/write.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';
import { whenReady } from './when-ready.ts';

export function customerHandlers(till: Till): HandlersOf<typeof customerRoutes> {
  return {
    'customers.search-till': ({ text }) => whenReady(till, (desk) => succeed(searchTill(text, desk))),
    'customers.search-service': ({ text }) => whenReady(till, (desk) => searchService(text, desk)),
    'customers.read-till': ({ key }) => whenReady(till, (desk) => readTill(key, desk)),
    'customers.read-service': ({ key }) => whenReady(till, (desk) => readService(key, desk)),
    'customers.read-section': (input) => whenReady(till, (desk) => readSection(input, desk)),
    'customers.holder': ({ identifier, ...at }) => whenReady(till, (desk) => findHolder(identifier, at, desk)),
    'customers.image-till': ({ key }) => whenReady(till, (desk) => succeed(readImageTill(key, desk))),
    'customers.image-service': ({ key }) => whenReady(till, (desk) => readImageService(key, desk)),
    'customers.write': (request, { staff }) => whenReady(till, (desk) => write(request, staff, desk)),
  };
}

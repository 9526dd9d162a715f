import type { groupRoutes } from '#contract/routes/groups.ts';
import { keepGroup } from '../../desk/keep-group.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';
import { whenReady } from './when-ready.ts';

export function groupHandlers(till: Till): HandlersOf<typeof groupRoutes> {
  return {
    'groups.register': ({ draft }, { staff }) =>
      whenReady(till, (desk) => keepGroup('group-registration', draft, staff, desk)),
    'groups.associate': ({ draft }, { staff }) =>
      whenReady(till, (desk) => keepGroup('group-association', draft, staff, desk)),
  };
}

import type { Rail } from './rails.ts';

/** The rooms of the main process, the lowest first. A room is a folder of `src/main/` or a file directly in it. */
const mainRooms = [
  'clock.ts',
  'timer.ts',
  'describe-defect.ts',
  'db',
  'capillary',
  'identifiers',
  'directory',
  'outbox',
  'kinds',
  'staff',
  'setup',
  'desk',
  'till',
  'ipc',
  'shell',
  'start.ts',
  'index.ts',
];

/** The rooms of the client: the wire, the way of asking, and the operations. */
const clientRooms = [
  'wire',
  'http',
  'answers',
  'send-mode.ts',
  'source-account.ts',
  'service.ts',
  'ask.ts',
  'pages.ts',
  'store-login.ts',
  'service-clock.ts',
  'customers',
  'groups',
  'loyalty',
  'history',
];

/** The rooms of the training service. Its HTTP knows no operation by name, because the app joins the two. */
const trainingRooms = [
  'org',
  'answers',
  'store',
  'http',
  'loyalty',
  'subscriptions',
  'descriptions',
  'customers',
  'cards',
  'registration',
  'update',
  'identifiers',
  'groups',
  'referrals',
  'images',
  'operations',
  'faults',
  'seed',
  'app.ts',
  'service.ts',
  'cli.ts',
];

/** A room imports only the rooms below it. A new room first needs a place in its list. */
export const roomRails: readonly Rail[] = [
  noClimbing('src/main/', mainRooms),
  noClimbing('src/main/capillary/', clientRooms),
  noClimbing('src/training-api/', trainingRooms),
];

function noClimbing(root: string, rooms: readonly string[]): Rail {
  const roomOf = (path: string) => path.slice(root.length).split('/')[0] ?? '';
  const heightOf = (path: string) => rooms.indexOf(roomOf(path));
  return {
    files: new RegExp(`^${root}`),
    inTests: false,
    forbids: (target, file) => {
      if (!target.startsWith(root) || roomOf(target) === roomOf(file)) return false;
      return heightOf(target) === -1 || heightOf(target) > heightOf(file);
    },
    because: `The rooms of ${root} stand in an order (scripts/lint/rooms.ts), and a room imports only those below it: pass in what is above, or move down what both need.`,
  };
}

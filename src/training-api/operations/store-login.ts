import { accept } from '../answers/reply.ts';
import { printTime } from '../org/time.ts';
import { storeOfTill } from '../org/company.ts';
import type { Operation } from '../http/operation.ts';

/** Proves a till's credentials and tells the server's time. */
export const storeLogin: Operation = {
  route: 'GET /v1.1/store/login.json',
  kind: 'read',
  handle: ({ till, nowMs }) => {
    const store = storeOfTill(till);
    return accept({
      response: {
        status: { success: 'true', code: 200, message: 'Signed in' },
        store: { till_code: till, store_code: store.code, store_name: store.name },
        server_time: printTime(nowMs),
      },
    });
  },
};

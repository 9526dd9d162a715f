import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import { respondJson } from '../http/respond.ts';
import type { Store } from '../store/store.ts';
import { fault } from './fault.ts';
import type { Meddling } from './meddling.ts';

/** `/training/…`: sets faults, and tells what came in and what was applied. No sign-in, and no faults of its own. */
export function faultRoutes({ faults, requests }: Meddling, store: Store): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/faults', (c) => respondJson(c, 200, { faults: faults.all() }));
  routes.post('/faults', async (c) => {
    const read = fault.safeParse(await c.req.json().catch(() => null));
    if (!read.success) return respondJson(c, 400, { issues: read.error.issues });
    faults.add(read.data);
    return respondJson(c, 201, { faults: faults.all() });
  });
  routes.delete('/faults', (c) => {
    faults.clear();
    return respondJson(c, 200, { faults: [] });
  });
  routes.get('/ledger', (c) => respondJson(c, 200, store.ledger.all().map(withReadBody)));
  routes.get('/requests', (c) => respondJson(c, 200, requests.all().map(withReadBody)));
  return routes;
}

/** The body as JSON if it is JSON, else as text; `null` if none was read. */
function withReadBody(record: { readonly body: string | null }): object {
  if (record.body === null) return record;
  try {
    return { ...record, body: JSON.parse(record.body) as unknown };
  } catch {
    return record;
  }
}

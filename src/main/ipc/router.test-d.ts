import { fail } from '#contract/envelope.ts';
import type { staffRoutes } from '#contract/routes/staff.ts';
import { createRouter, type Handlers, type HandlersOf } from './router.ts';

// Only the type checker reads this file. Each line below an expected error must not compile, or the check is red.

declare const all: Handlers;
declare const staffHandlers: HandlersOf<typeof staffRoutes>;
const ports = { log: () => {}, staff: () => null, storage: { look: () => null, note: () => null } };
const no = () => fail('internal', '');

createRouter(all, ports);
createRouter({ ...all, ...staffHandlers }, ports);

const { 'app.status': _missing, ...rest } = all;
// @ts-expect-error a route without a handler
createRouter(rest, ports);

// @ts-expect-error a handler without a route
createRouter({ ...all, 'app.restart': no }, ports);

// @ts-expect-error a handler that answers something else than the route says
createRouter({ ...all, 'app.status': () => ({ ok: true, data: 'fine' }) }, ports);

// @ts-expect-error a handler that asks for more than the route's input
createRouter({ ...all, 'staff.sign-in': (_input: { readonly badge: string }) => no() }, ports);

// On a route for anyone, `staff` may be null.
// @ts-expect-error so the handler has to look
createRouter({ ...all, 'app.status': (_input, { staff }) => fail('internal', staff.name) }, ports);

createRouter({ ...all, 'outbox.discard': (_input, { staff }) => fail('internal', staff.name) }, ports);

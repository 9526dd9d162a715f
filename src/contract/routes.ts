import type { z } from 'zod';
import { appRoutes } from './routes/app.ts';
import { customerRoutes } from './routes/customers.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { setupRoutes } from './routes/setup.ts';
import { staffRoutes } from './routes/staff.ts';

/** Everything that the window may ask of the main process. */
export const routes = {
  ...appRoutes,
  ...setupRoutes,
  ...staffRoutes,
  ...customerRoutes,
  ...outboxRoutes,
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;
/** What a caller may pass, before defaults are filled in. */
export type RouteInput<Name extends RouteName> = z.input<Routes[Name]['input']>;
/** What a handler receives: parsed. */
export type ParsedInput<Name extends RouteName> = z.output<Routes[Name]['input']>;
export type RouteOutput<Name extends RouteName> = z.output<Routes[Name]['output']>;

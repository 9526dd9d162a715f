import { createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { CustomerScreen } from '../features/customer/customer-screen.tsx';
import { OutboxScreen } from '../features/outbox/outbox-screen.tsx';
import { RegisterScreen } from '../features/register/register-screen.tsx';
import { SearchScreen } from '../features/search/search-screen.tsx';
import { BrokenPage } from './broken-page.tsx';
import { history } from './history.ts';
import { SignedInFrame } from './frame/signed-in-frame.tsx';

const root = createRootRoute({ component: SignedInFrame, notFoundComponent: () => <Navigate to="/" /> });

const searchRoute = createRoute({ getParentRoute: () => root, path: '/', component: SearchScreen });

const registerRoute = createRoute({ getParentRoute: () => root, path: '/register', component: RegisterScreen });

const outboxRoute = createRoute({ getParentRoute: () => root, path: '/outbox', component: OutboxScreen });

const customerRoute = createRoute({
  getParentRoute: () => root,
  path: '/customer/$customerKey',
  component: function CustomerRoute() {
    const { customerKey } = customerRoute.useParams();
    // Each customer gets a new screen, so that nothing of the last customer stays.
    return <CustomerScreen key={customerKey} customerKey={customerKey} />;
  },
});

export const router = createRouter({
  routeTree: root.addChildren([searchRoute, registerRoute, outboxRoute, customerRoute]),
  history,
  defaultErrorComponent: BrokenPage,
});

declare module '@tanstack/react-router' {
  // The library reads the types of the paths from this interface. Only an interface can be added to.
  interface Register {
    readonly router: typeof router;
  }
}

import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { SetupScreen } from '../features/setup/setup-screen.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { StartFailureScreen } from '../features/start-failure/start-failure-screen.tsx';
import { appStatusQuery } from '../lib/app-status.ts';
import { sessionQuery } from '../lib/session.ts';
import { LostScreen } from './lost-screen.tsx';
import { SignedOutFrame } from './frame/signed-out-frame.tsx';
import { router } from './router.tsx';
import { TopBars } from './frame/top-bars.tsx';
import { useAppearance } from './use-appearance.ts';

/** Decides what the window shows: the first run, a failure, the sign-in or the desk itself. */
export function Gate() {
  const status = useQuery(appStatusQuery);
  const ready = status.data?.stage === 'ready';
  const session = useQuery({ ...sessionQuery, enabled: ready });
  useAppearance(status.data);

  if (status.isError || session.isError) return <LostScreen />;
  if (!status.data || (ready && session.isPending)) return null;

  return (
    <>
      <TopBars status={status.data} />
      {status.data.stage === 'setup' && (
        <SignedOutFrame>
          <SetupScreen />
        </SignedOutFrame>
      )}
      {status.data.stage === 'failed' && (
        <SignedOutFrame>
          <StartFailureScreen status={status.data} />
        </SignedOutFrame>
      )}
      {ready && !session.data && (
        <SignedOutFrame>
          <SignInScreen trainingStaff={status.data.trainingStaff} />
        </SignedOutFrame>
      )}
      {ready && session.data && <RouterProvider router={router} />}
    </>
  );
}

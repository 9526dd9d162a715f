import path from 'node:path';
import type { Network } from '../capillary/http/connection.ts';
import { createNetworks } from '../capillary/http/network.ts';
import { type TillCredential, passwordMd5 } from '../capillary/http/sign-in.ts';
import { isDiskFull } from '../db/storage-trouble.ts';
import { describeDefect } from '../describe-defect.ts';
import type { CredentialPlace, CredentialStore } from '../setup/credential-store.ts';
import type { TillSettings } from '../setup/settings-store.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { type TillSignIn, createTillSignIn } from '../setup/till-sign-in.ts';
import type { TillPorts, TrainingService } from './till-ports.ts';

/** Where a till's service is, and what the till signs in with there. */
export type Way = {
  readonly host: string;
  /** How it is reached: training mode needs no proxy, because its service is on this machine. */
  readonly network: Network;
  readonly credential: () => TillCredential;
  /** `null` if the sign-in never changes. */
  readonly signIn: TillSignIn | null;
  readonly training: TrainingService | null;
};

type Opened = { readonly ok: true; readonly way: Way } | { readonly ok: false; readonly problem: StartProblem };

/**
 * Reads the till's sign-in or, in training mode, starts the built-in service. A till without a password works too: it
 * keeps what is entered, and connects to nobody before a manager has given it the password.
 */
export function openWay(
  till: TillSettings,
  { credentials, ports }: { readonly credentials: CredentialStore; readonly ports: TillPorts },
): Promise<Opened> {
  return till.training ? wayToTraining(till, ports) : wayToService(till, credentials, ports);
}

async function wayToService(till: TillSettings, credentials: CredentialStore, ports: TillPorts): Promise<Opened> {
  const place: CredentialPlace = till.passwordInFile ? 'file' : 'keychain';
  const read = await credentials.read(place, till);
  if (!read.ok) ports.log(`The till has no password to sign in with: ${read.failure}`);
  const signIn = createTillSignIn(read, {
    credentials,
    place,
    holder: { host: till.host, till: till.till },
    network: createNetworks(ports.network, ports).throughProxies,
  });
  const { network, credential } = signIn;
  return { ok: true, way: { host: till.host, network, credential, signIn, training: null } };
}

/**
 * The built-in service's sign-in is not secret: the service listens on this machine alone, and its customers are made
 * up.
 */
async function wayToTraining(till: TillSettings, ports: TillPorts): Promise<Opened> {
  const { dataDir, startTraining, log } = ports;
  const credential = { till: till.till, passwordMd5: passwordMd5('training') };
  const databasePath = path.join(dataDir, 'training.db');
  try {
    const training = await startTraining({ ...credential, databasePath });
    const network = createNetworks(ports.network, ports).direct;
    const way = { host: training.url, network, credential: () => credential, signIn: null, training };
    return { ok: true, way };
  } catch (cause) {
    log(`The training service could not start: ${describeDefect(cause)}`);
    const failure = isDiskFull(cause) ? 'disk-full' : 'training-failed';
    return { ok: false, problem: { failure, details: [databasePath] } };
  }
}

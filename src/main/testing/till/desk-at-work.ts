import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTrainingService } from '#training-api/service.ts';
import { type TestService, startTestService } from '#training-api/testing/start-test-service.ts';
import { passwordMd5 } from '../../capillary/http/sign-in.ts';
import { systemChance, systemClock, systemStopwatch, systemUptime } from '../../clock.ts';
import { lockFolder } from '../../db/folder-lock.ts';
import { migrations } from '../../db/migrations/index.ts';
import { noVault } from '../../setup/vault.ts';
import { plainSystem } from '../network/plain-system.ts';
import { type Schedule, systemSchedule } from '../../timer.ts';
import type { TillPorts, TrainingService } from '../../till/till-ports.ts';
import { Till } from '../../till/till.ts';
import type { Desk } from '../../desk/desk.ts';

export const clerk = { code: '1001', name: 'Asha Nair', role: 'cashier' } as const;
export const manager = { code: '2001', name: 'Mei Tan', role: 'manager' } as const;

/** A whole till in training mode without its window: real SQLite in a folder, real HTTP on loopback. */
export type DeskAtWork = {
  readonly till: Till;
  readonly desk: Desk;
  readonly training: TrainingService;
  readonly end: () => Promise<void>;
};

/**
 * @param folder a data folder that outlives the till; else one of its own, which is gone with it
 * @param log a line that nobody expects ends the test
 * @param shared.service one that other tills speak to as well, and that outlives this one
 * @param shared.schedule one that hurries, for what happens when nobody does anything
 * @param shared.stateDir a folder for the till's marks, outside its data folder
 */
export async function startDesk(
  folder?: string,
  log = (line: string): void => {
    throw new Error(line);
  },
  {
    service,
    stateDir = null,
    schedule = systemSchedule,
  }: { readonly service?: TrainingService; readonly stateDir?: string | null; readonly schedule?: Schedule } = {},
): Promise<DeskAtWork> {
  const dataDir = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-desk-'));
  let training: TrainingService | null = null;
  const till = await openTill(dataDir, {
    training: true,
    stateDir,
    schedule,
    startTraining: async (options) => {
      training = service
        ? { ...service, close: async () => {} }
        : await startTrainingService({ ...options, port: 0, seed: 5, now: systemClock.now, faults: true });
      return training;
    },
    log,
  });
  if (!till.desk || !training) throw new Error(`The till did not start: ${till.status.failure}`);
  return {
    till,
    desk: till.desk,
    training,
    end: async () => {
      await till.close();
      if (!folder) fs.rmSync(dataDir, { recursive: true });
    },
  };
}

/** A till without its window, as a test wants it: to be set up, unless its folder was before. */
export function openTill(dataDir: string, over: Partial<TillPorts>): Promise<Till> {
  return Till.open({
    dataDir,
    stateDir: null,
    provisionFile: null,
    training: false,
    version: '0.0.0',
    migrations,
    systemLanguage: 'en',
    vault: noVault,
    network: plainSystem,
    clock: systemClock,
    stopwatch: systemStopwatch,
    uptime: systemUptime,
    chance: systemChance,
    schedule: systemSchedule,
    newId: () => crypto.randomUUID(),
    startTraining: () => Promise.reject(new Error('This till has a service')),
    lockFolder: () => lockFolder(dataDir),
    startAgain: () => {},
    endOther: null,
    reloadPage: () => {},
    closeWindow: () => {},
    copyText: async () => {},
    broadcast: () => {},
    log: () => {},
    ...over,
  });
}

/** A service for several tills in training mode, or several lives of one. */
export function startSharedService(): Promise<TestService> {
  return startTestService({ till: 'training.till', passwordMd5: passwordMd5('training'), now: systemClock.now });
}

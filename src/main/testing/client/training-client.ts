import { type TestService, startTestService, testStartMs, testTill } from '#training-api/testing/start-test-service.ts';
import type { TrainingServiceOptions } from '#training-api/service.ts';
import { afterAll, beforeAll } from 'vitest';
import { systemClock } from '../../clock.ts';
import { plainNetwork } from '../network/plain-system.ts';
import type { Answer } from '../../capillary/answers/answer.ts';
import { type Service, createService } from '../../capillary/service.ts';
import { passwordMd5 } from '../../capillary/http/sign-in.ts';

/** The client speaking to the training service over loopback: the two halves, written apart, meet here alone. */
export type TrainingClient = {
  readonly service: Service;
  readonly training: TestService;
  /** Where its clock stood when it was started, in epoch milliseconds. */
  readonly startMs: number;
  readonly till: string;
};

/** One service for a whole file of tests. */
export function useTrainingClient(options: Partial<TrainingServiceOptions> = {}): () => TrainingClient {
  let client: TrainingClient | null = null;
  beforeAll(async () => {
    const training = await startTestService(options);
    const service = createService(
      {
        host: training.service.url,
        credential: () => ({ till: testTill, passwordMd5: passwordMd5('open sesame') }),
        source: 'INSTORE',
        language: () => 'en',
      },
      { clock: systemClock, network: plainNetwork },
    );
    client = { service, training, startMs: testStartMs, till: testTill };
  });
  afterAll(() => client?.training.service.close());
  return () => {
    if (!client) throw new Error('The training service has not started');
    return client;
  };
}

/** The value of an answer that has to be an accepted one. */
export function accepted<T>(answer: Answer<T>): T {
  if (answer.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** The codes of an answer's errors. */
export function refusedWith(answer: Answer<unknown>): readonly number[] {
  return answer.kind === 'refused' || answer.kind === 'invalid' ? answer.errors.map(({ code }) => code) : [];
}

/** The codes of an accepted answer's warnings. */
export function warnedWith(answer: Answer<unknown>): readonly number[] {
  return answer.kind === 'accepted' ? answer.warnings.map(({ code }) => code) : [];
}

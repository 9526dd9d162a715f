import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { Envelope } from '#contract/envelope.ts';
import { drawPng } from '#training-api/images/draw-png.ts';
import { readService } from './read-customer.ts';
import { readImageService, readImageTill } from './read-image.ts';
import { acknowledgeRefusal } from '../deciding/acknowledge-refusal.ts';
import { discardOperation } from '../deciding/resolve-operation.ts';
import { searchService } from './search-customers.ts';
import { type DeskAtWork, clerk, startDesk } from '../../testing/till/desk-at-work.ts';
import { faultsOf } from '../../testing/till/faults-of.ts';
import { write } from '../writing/write.ts';

let work: DeskAtWork;
const faults = faultsOf(() => work, fetch);
let key: string;
const picture = (red: number) => Buffer.from(drawPng(16, () => [red, 90, 120])).toString('base64');
const none = { image: null, fetchedAtMs: null, pending: null };

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(envelope.error.code);
  return envelope.data;
}

const setImage = (base64: string) =>
  write(
    { key, work: { kind: 'image', draft: { fileName: 'photo.png', mediaType: 'image/png', base64 } } },
    clerk,
    work.desk,
  ).then(given);

const settled = () => vi.waitFor(() => expect(work.desk.outbox.backlog.counts().oldestAtMs).toBeNull(), 10_000);

beforeAll(async () => {
  work = await startDesk();
  const draft = { ...emptyDraft, mobile: '9845065001', firstName: 'Ilse', lastName: 'Brandt' };
  key = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).customerKey;
});
afterAll(() => work.end());

describe('the image of a customer', () => {
  it('is none where none was set', async () => {
    expect(given(await readImageService(key, work.desk))).toEqual(none);
  });

  it('is the till’s own as soon as the service has taken it, and then the service’s', async () => {
    expect(await setImage(picture(1))).toMatchObject({ status: 'applied' });
    expect(readImageTill(key, work.desk).image).toEqual({ mediaType: 'image/png', base64: picture(1) });
    const read = given(await readImageService(key, work.desk));
    expect(read).toMatchObject({ image: { base64: picture(1) }, fetchedAtMs: expect.any(Number), pending: null });
  });

  it('is not drawn as one that is about to come once the service has refused it', async () => {
    await faults.refuseNext('POST /v2/customers/{customerId}/setImage', 8014);
    const refused = await setImage(picture(9));
    if (refused.status !== 'refused') throw new Error(refused.status);
    expect(readImageTill(key, work.desk)).toMatchObject({ image: { base64: picture(1) }, pending: null });
    given(acknowledgeRefusal(refused.operation.id, clerk, work.desk));
    expect(work.desk.outbox.store.find(refused.operation.id)?.payload).not.toHaveProperty('draft.base64');
    expect(readImageTill(key, work.desk).pending).toBeNull();
  });

  it('stands there without network, with the one that waits beside it', async () => {
    await work.training.setReachable(false);
    expect(await readImageService(key, work.desk)).toMatchObject({ ok: false, error: { code: 'offline' } });
    await setImage(picture(2));
    await setImage(picture(3));
    expect(readImageTill(key, work.desk)).toMatchObject({
      image: { base64: picture(1) },
      pending: { mediaType: 'image/png', base64: picture(3) },
    });
    await work.training.setReachable(true);
    await settled();
    expect(readImageTill(key, work.desk)).toMatchObject({ image: { base64: picture(3) }, pending: null });
  });

  it('leaves no byte in the outbox once it has been sent or given up', async () => {
    await work.training.setReachable(false);
    const kept = await setImage(picture(4));
    if (kept.status !== 'saved') throw new Error(kept.status);
    const { store } = work.desk.outbox;
    expect(JSON.stringify(store.find(kept.operationId)?.payload)).toContain(picture(4));
    await work.training.setReachable(true);
    await settled();
    expect(store.find(kept.operationId)).toMatchObject({
      state: 'applied',
      payload: { draft: { fileName: 'photo.png', mediaType: 'image/png', bytes: expect.any(Number) } },
    });
    expect(JSON.stringify(store.find(kept.operationId)?.payload)).not.toContain('base64');
  });

  it('is refused and discarded without a trace of it', async () => {
    work.desk.outbox.store.add({
      id: 'stuck',
      kind: 'image',
      lane: key,
      title: 'Ilse',
      payload: { version: 1, draft: { fileName: 'x.png', mediaType: 'image/png', base64: picture(5) } },
      staffCode: '1',
      staffName: 'A',
    });
    const { store } = work.desk.outbox;
    store.claim('stuck');
    store.move('stuck', 'sending', {
      to: 'attention',
      reason: 'correct-data',
      code: null,
      message: '',
      existingCustomerId: null,
    });
    given(discardOperation({ id: 'stuck', reason: 'no face', held: 'keep' }, clerk, work.desk));
    expect(JSON.stringify(store.find('stuck')?.payload)).not.toContain('base64');
  });

  it('is read once for a member who has one, and kept while its address is silent', async () => {
    const [row] = given(await searchService('919811100002', work.desk));
    const member = row?.key ?? '';
    given(await readService(member, work.desk));
    const first = given(await readImageService(member, work.desk));
    expect(first.image?.mediaType).toBe('image/png');
    const version = work.desk.images.find(member)?.version;
    expect(version).toMatch(/^[0-9a-f-]{36} \d+$/);
    expect(given(await readImageService(member, work.desk)).image).toEqual(first.image);
    work.desk.directory.forget(member);
    expect(readImageTill(member, work.desk)).toEqual(none);
  });
});

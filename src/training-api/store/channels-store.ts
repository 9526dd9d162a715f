import type { Database } from './database.ts';

/** A way to reach a customer (`commChannels`). `meta` is JSON. */
export type Channel = {
  readonly type: string;
  readonly value: string;
  readonly isPrimary: 0 | 1;
  readonly isVerified: 0 | 1;
  readonly isSubscribed: 0 | 1;
  readonly meta: string;
};

export function createChannelsStore(db: Database) {
  const insert = db.prepare<Channel & { profileId: number }>(`
    INSERT INTO channels (profile_id, type, value, is_primary, is_verified, is_subscribed, meta)
    VALUES (@profileId, @type, @value, @isPrimary, @isVerified, @isSubscribed, @meta)`);
  const select = db.prepare<{ profileId: number }, Channel>(`
    SELECT type, value, is_primary AS isPrimary, is_verified AS isVerified, is_subscribed AS isSubscribed, meta
    FROM channels
    WHERE profile_id = @profileId
    ORDER BY id`);

  return {
    add: (profileId: number, channel: Channel): void => void insert.run({ profileId, ...channel }),
    ofProfile: (profileId: number): readonly Channel[] => select.all({ profileId }),
  };
}

import type { Database } from '../database.ts';

/** A way to reach a customer (`commChannels`). `meta` and `attributes` are JSON. */
export type Channel = {
  readonly type: string;
  readonly value: string;
  readonly isPrimary: 0 | 1;
  readonly isVerified: 0 | 1;
  readonly isSubscribed: 0 | 1;
  readonly meta: string;
  readonly attributes: string;
};

export function createChannelsStore(db: Database) {
  const insert = db.prepare<Channel & { profileId: number }>(`
    INSERT INTO channels (profile_id, type, value, is_primary, is_verified, is_subscribed, meta, attributes)
    VALUES (@profileId, @type, @value, @isPrimary, @isVerified, @isSubscribed, @meta, @attributes)`);
  const select = db.prepare<{ profileId: number }, Channel>(`
    SELECT type, value, is_primary AS isPrimary, is_verified AS isVerified, is_subscribed AS isSubscribed, meta,
      attributes
    FROM channels
    WHERE profile_id = @profileId
    ORDER BY id`);
  const remove = db.prepare<{ profileId: number; type: string }>(`
    DELETE FROM channels
    WHERE profile_id = @profileId AND type = @type`);

  return {
    add: (profileId: number, channel: Channel): void => void insert.run({ profileId, ...channel }),
    ofProfile: (profileId: number): readonly Channel[] => select.all({ profileId }),
    removeOfType: (profileId: number, type: string): void => void remove.run({ profileId, type }),
  };
}

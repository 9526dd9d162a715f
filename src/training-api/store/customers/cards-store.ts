import type { CardLabel } from '../../org/card-series.ts';
import type { Merge } from './customers-store.ts';
import type { Database } from '../database.ts';

export type Card = {
  readonly id: number;
  readonly number: string;
  readonly externalId: string;
  readonly seriesId: number;
  /** `null` while the card is free. */
  readonly customerId: number | null;
  readonly label: CardLabel;
  readonly createdAtMs: number;
  readonly issuedAtMs: number | null;
  /** JSON, like the custom fields. */
  readonly extendedFields: string;
  readonly customFields: string;
};

export type CardIssue = {
  readonly number: string;
  readonly externalId: string;
  readonly customerId: number;
  readonly label: CardLabel;
  readonly issuedAtMs: number;
  readonly extendedFields: string;
  readonly customFields: string;
};

const columns = `id, number, external_id AS externalId, series_id AS seriesId, customer_id AS customerId, label,
  created_at_ms AS createdAtMs, issued_at_ms AS issuedAtMs, extended_fields AS extendedFields,
  custom_fields AS customFields`;

export function createCardsStore(db: Database) {
  const insert = db.prepare<Pick<Card, 'number' | 'externalId' | 'seriesId' | 'createdAtMs'>>(`
    INSERT INTO cards (number, external_id, series_id, label, created_at_ms, extended_fields, custom_fields)
    VALUES (@number, @externalId, @seriesId, 'NOT_ISSUED', @createdAtMs, '{}', '{}')`);
  const select = db.prepare<{ number: string }, Card>(`SELECT ${columns} FROM cards WHERE number = @number`);
  const byExternalId = db.prepare<{ externalId: string }, Card>(`
    SELECT ${columns}
    FROM cards
    WHERE external_id = @externalId`);
  const ofCustomer = db.prepare<{ customerId: number }, Card>(`
    SELECT ${columns}
    FROM cards
    WHERE customer_id = @customerId
    ORDER BY id`);
  const issue = db.prepare<CardIssue>(`
    UPDATE cards
    SET external_id = @externalId, customer_id = @customerId, label = @label, issued_at_ms = @issuedAtMs,
      extended_fields = @extendedFields, custom_fields = @customFields
    WHERE number = @number`);
  const takeBack = db.prepare<{ number: string; label: CardLabel }>(`
    UPDATE cards
    SET customer_id = NULL, label = @label, issued_at_ms = NULL, extended_fields = '{}', custom_fields = '{}'
    WHERE number = @number`);
  const move = db.prepare<Merge>(`
    UPDATE cards
    SET customer_id = @survivorId
    WHERE customer_id = @victimId`);

  return {
    add: (card: Pick<Card, 'number' | 'externalId' | 'seriesId' | 'createdAtMs'>): void => void insert.run(card),
    find: (number: string): Card | undefined => select.get({ number }),
    findByExternalId: (externalId: string): Card | undefined => byExternalId.get({ externalId }),
    ofCustomer: (customerId: number): readonly Card[] => ofCustomer.all({ customerId }),
    /** Issues a card, or sets the label and fields of one that the customer holds. */
    issue: (card: CardIssue): void => void issue.run(card),
    takeBack: (number: string, label: CardLabel): void => void takeBack.run({ number, label }),
    move: (between: Merge): void => void move.run(between),
  };
}

import type { Database } from '../../db/database.ts';

/** Why a person had to decide, by operation. */
export type Attentions = Map<string, Set<string>>;

/** Nobody decides but between two happenings. So whatever is seen after each of them is all there was. */
export function noteAttentions(db: Database, attentions: Attentions): void {
  const rows = db.prepare(`SELECT id, attention FROM operations WHERE state = 'attention'`).all();
  for (const { id, attention } of rows as { readonly id: string; readonly attention: string }[]) {
    attentions.set(id, new Set([...(attentions.get(id) ?? []), attention]));
  }
}

import type { FoundingKind } from '#contract/drafts/work.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import { createMarks } from '#main/kinds/testing/marks.ts';
import { type ShownCustomer, memberOf, somebody } from '#main/kinds/testing/shown-customer.ts';
import { changeKinds, writes } from '#main/kinds/testing/writes.ts';
import { type Marked, idOf } from '../marked.ts';
import { staffOf } from '../people.ts';

/** The people of a group have numbers of their own. */
const [headNumbers, childNumbers] = [500_000, 600_000];

/** Makes operations one after another, each with its own mark; the same chance makes the same ones. */
export function createMaker(chance: () => number) {
  let made = 0;
  const marks = createMarks();
  const customers: { readonly key: string; readonly shown: ShownCustomer }[] = [];
  const spent = new Set<string>();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

  const begin = (kind: FoundingKind, mark: string, of: ShownCustomer): Marked => {
    const id = idOf(made);
    const request = { work: writes[kind].work(mark, of) };
    return { asked: { id, staff: staffOf(made, kind), request }, kind, mark, customer: keyOfBornHere(id) };
  };

  const register = (): Marked => {
    const shown = somebody(made);
    customers.push({ key: keyOfBornHere(idOf(made)), shown });
    return begin('registration', marks.next('registration', shown), shown);
  };

  /** The same mobile once more, as two people at two tills would: not for us to write, whatever was lost. */
  const registerAgain = (): Marked => begin('registration', `Again${made}`, pick(customers).shown);

  const registerGroup = (): Marked => {
    const head = { ...somebody(made + headNumbers), family: [memberOf(somebody(made + childNumbers))] };
    return begin('group-registration', marks.next('group-registration', head), head);
  };

  /** Of the customer the test remembers nothing: which of the earlier writes were kept is not known yet. */
  const change = (): Marked => {
    const { key, shown } = pick(customers);
    const kind = pick(changeKinds.filter((one) => marks.areLeft(one) && !spent.has(`${one} ${key}`)));
    if (writes[kind].once !== 'no') spent.add(`${kind} ${key}`);
    const of = { ...shown, label: made % 2 === 0 ? 'Active' : 'Dormant' };
    const mark = marks.next(kind, of);
    const request = { key, work: writes[kind].work(mark, of) };
    return { asked: { id: idOf(made), staff: staffOf(made, kind), request }, kind, mark, customer: key };
  };

  return (): Marked => {
    made += 1;
    if (customers.length < 4 || chance() < 0.3) return register();
    if (chance() < 0.03) return registerAgain();
    return chance() < 0.08 ? registerGroup() : change();
  };
}

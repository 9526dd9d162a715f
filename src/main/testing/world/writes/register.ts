import type { RegisterRequest } from '../../../capillary/customers/register-customer.ts';
import { accepted, refused } from '../answers.ts';
import { type Write, refusing } from '../write.ts';

/** "Register Customer". Somebody of our source is refused (8006), somebody of another is joined with (8050). */
export const register: Write = ({ body, headers }, { customers, rules, nowMs }) => {
  const { profiles, associatedWith = '' } = body as RegisterRequest;
  const [{ firstName = '', lastName = '', identifiers: sent }] = profiles;
  const identifiers = sent.map(({ type, value }) => ({ type, value: String(value) }));
  const isLive = headers?.['WAIT_FOR_DOWNSTREAM'] === 'true';
  const sideEffects = isLive ? [{ type: 'points', awardedPoints: 50 }] : [];
  const said = [firstName, lastName, ...identifiers.map(({ value }) => value)];
  const again = refused(8006);
  if (rules && identifiers.some((one) => customers.holderOf(one))) return refusing(8006);

  const made = { createdAtMs: nowMs, till: associatedWith, profile: { firstName, lastName } };
  const holders = rules ? identifiers.map((one) => customers.holderOf(one, { anywhere: true })) : [];
  const joined = holders.find((one) => one !== null);
  if (joined) {
    const more = identifiers.filter((one) => !joined.identifiers.some(({ value }) => value === one.value));
    Object.assign(joined, {
      ...made,
      identifiers: [...joined.identifiers, ...more],
      elsewhere: false,
      hasOtherProfile: true,
    });
    const warnings = [{ code: 8050, message: 'joined' }];
    return { answer: accepted({ createdId: joined.id, sideEffects }, warnings), again, said };
  }
  const { id } = customers.add({ ...made, identifiers });
  return { answer: accepted({ createdId: id, sideEffects }), again, said };
};

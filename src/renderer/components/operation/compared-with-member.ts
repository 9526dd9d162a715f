import type { CustomerRow } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { asciiDigits } from '#contract/digits.ts';

type Compared = { readonly ours: string; readonly theirs: string; readonly differs: boolean };

/** What was typed here beside what the member has, field by field. */
export function comparedWithMember(
  operation: OperationView,
  member: CustomerRow,
): { readonly name: Compared; readonly identifiers: readonly (Compared & { readonly type: string })[] } {
  const typed = typedIdentifiers(operation);
  const types = [...new Set([...typed, ...member.identifiers].map(({ type }) => type))];
  const valuesOf = (list: readonly { readonly type: string; readonly value: string }[], type: string) =>
    list.filter((one) => one.type === type).map(({ value }) => value);
  return {
    name: compared(operation.title, `${member.firstName} ${member.lastName}`.trim()),
    identifiers: types.map((type) => {
      const [ours = ''] = valuesOf(typed, type);
      const theirs = valuesOf(member.identifiers, type);
      const same = theirs.find((value) => isSame(ours, value));
      return { type, ours, theirs: theirs.join(', '), differs: ours !== '' && same === undefined };
    }),
  };
}

function typedIdentifiers({ work }: OperationView) {
  switch (work?.kind) {
    case 'registration': {
      const { mobile, email, cardNumber, externalId = '' } = work.draft;
      const all = [
        { type: 'mobile', value: mobile },
        { type: 'email', value: email },
        { type: 'cardnumber', value: cardNumber },
        { type: 'externalId', value: externalId },
      ];
      return all.filter(({ value }) => value !== '');
    }
    case 'identifier-change':
      return work.draft.add;
    case 'card':
      return [{ type: 'cardnumber', value: work.draft.cardNumber }];
    default:
      return [];
  }
}

function compared(ours: string, theirs: string): Compared {
  return { ours, theirs, differs: ours !== '' && !isSame(ours, theirs) };
}

/** A number typed without its country code, or with spaces, is the same number. */
function isSame(ours: string, theirs: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const digits = (text: string) => asciiDigits(text).replace(/\D/g, '').replace(/^0+/, '');
  const number = digits(ours);
  return plain(ours) === plain(theirs) || (number.length >= 6 && digits(theirs).endsWith(number));
}

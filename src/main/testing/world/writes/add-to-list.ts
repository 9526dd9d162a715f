import { accepted } from '../answers.ts';
import { toCustomer } from '../write.ts';

/** A part of a customer that this world has no rules for is a list: what is posted to it is added, twice too. */
export const addToList = toCustomer(({ path, body }, { lists }) => {
  const part = path.slice(path.lastIndexOf('/') + 1);
  lists.set(part, [...(lists.get(part) ?? []), body]);
  return { answer: accepted({ data: [{ code: 200, status: 'true' }] }), said: wordsOf(body) };
});

function wordsOf(body: unknown): readonly string[] {
  return typeof body === 'object' && body !== null ? Object.values(body).map(String) : [];
}

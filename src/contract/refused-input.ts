import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What may be said about an input that a schema refused: field names and our own reasons, never a value. */
export type RefusedInput = {
  /** Dotted paths, each once, in the schema's order. */
  readonly fields: readonly string[];
  /** The reason that one of our rules gave, such as `staff-code-twice`. */
  readonly reason?: string;
};

export function refusedInput(error: z.core.$ZodError): RefusedInput {
  const issues = error.issues.flatMap((issue) => flatten(issue, []));
  const reason = issues.find((issue) => issue.code === 'custom')?.message;
  const fields = new Set(issues.flatMap(pathsOf));
  return { fields: [...fields], ...(reason !== undefined && { reason }) };
}

/** A union tells what was wrong in each of its branches. Only the branch that was meant is worth reading. */
function flatten(issue: Issue, parent: readonly PropertyKey[]): readonly Issue[] {
  const path = [...parent, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const branches = issue.errors.toSorted(
    (one, other) =>
      otherKinds(one) - otherKinds(other) || unknownKeys(one) - unknownKeys(other) || one.length - other.length,
  );
  return (branches[0] ?? []).flatMap((inner) => flatten(inner, path));
}

/** For a discriminated union: the branch does not know the kind of this input. */
function otherKinds(issues: readonly Issue[]): number {
  return issues.filter((issue) => issue.code === 'invalid_union' && issue.errors.length === 0).length;
}

function unknownKeys(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

function pathsOf(issue: Issue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key].join('.'));
  return issue.path.length === 0 ? [] : [issue.path.join('.')];
}

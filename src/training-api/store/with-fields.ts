/** A JSON column with further fields. Fields of the same name are set, the others stay. */
export function withFields(json: string, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(json) as object), ...fields });
}

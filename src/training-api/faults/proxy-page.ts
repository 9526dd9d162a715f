/** What a proxy between the till and the service says in the service's place. */
export const proxyPage = {
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><html><head><title>Gateway</title></head><body><h1>Please come back later</h1></body></html>',
} as const;

/** One way that a machine may take to an address. */
export type Choice =
  | { readonly kind: 'direct' }
  | Proxy
  /** A kind of proxy that the till does not speak to (SOCKS). */
  | { readonly kind: 'unsupported' };

export type Proxy = {
  readonly kind: 'proxy';
  /** TLS to the proxy itself. */
  readonly isSecure: boolean;
  readonly host: string;
  readonly port: number;
  /** What a proxy is told who asks ("Basic"), from the name and password in its address. */
  readonly authorization: string | null;
};

/**
 * Reads the answer of a proxy script, such as `PROXY a.example:3128; DIRECT`, in its order. Chromium gives the system's
 * settings in the same words.
 */
export function readChoices(answer: string): readonly Choice[] {
  return answer
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(readChoice);
}

function readChoice(entry: string): Choice {
  const [word = '', address = ''] = entry.split(/\s+/);
  switch (word.toUpperCase()) {
    case 'DIRECT':
      return { kind: 'direct' };
    case 'PROXY':
    case 'HTTP':
      return readProxy(`http://${address}`) ?? { kind: 'unsupported' };
    case 'HTTPS':
      return readProxy(`https://${address}`) ?? { kind: 'unsupported' };
    default:
      return { kind: 'unsupported' };
  }
}

/** Reads the address of a proxy as a person gives it, with or without `http://`, name and password. */
export function readProxy(text: string): Proxy | null {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  const isSecure = protocol === 'https:';
  return {
    kind: 'proxy',
    isSecure,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 443 : 80) : Number(port),
    authorization: username === '' ? null : basic(decode(username), decode(password)),
  };
}

function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign of the password that nobody encoded.
    return text;
  }
}

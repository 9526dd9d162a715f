import crypto from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** About 50 ms on a till. A person does not notice it, but with a stolen file 10^6 PINs take hours, not seconds. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };

/** @returns the encoded form, `$argon2id$…`, which carries its own salt and cost */
export function hashPin(pin: string): Promise<string> {
  return argon2id({ ...cost, password: pin, salt: crypto.randomBytes(16), outputType: 'encoded' });
}

/** @param hash the encoded form, of this or an earlier cost */
export function verifyPin(pin: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: pin, hash });
}

import type { en } from '../en/index.ts';
import { kindWords } from '../../kinds/kinds.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { connection } from './connection.ts';
import { customer } from './customer.ts';
import { errors } from './errors.ts';
import { failure } from './failure.ts';
import { frame } from './frame.ts';
import { operation } from './operation.ts';
import { outbox } from './outbox.ts';
import { refusal } from './refusal.ts';
import { register } from './register.ts';
import { search } from './search.ts';
import { setup } from './setup.ts';
import { signIn } from './sign-in.ts';

export const ar = {
  codes,
  common,
  connection,
  customer,
  errors,
  failure,
  frame,
  kinds: kindWords('ar'),
  operation,
  outbox,
  refusal,
  register,
  search,
  setup,
  signIn,
} as const satisfies Record<keyof typeof en, unknown>;

import type { Translated } from '../i18n/translated.ts';
import type { signIn as source } from '../en/sign-in.ts';

export const signIn = {
  title: '登录',
  code: '员工编号',
  pin: 'PIN 码',
  submit: '登录',
  submitting: '正在登录…',
  clear: '清空 PIN 码',
  erase: '删除最后一位',
  pad: '数字键盘',
  codeNeeded: '请输入员工编号。',
  pinNeeded: 'PIN 码为六位数字。',
  trainingTitle: '您想以谁的身份登录？',
  trainingHint: '这些人是虚构的。选一位，表单会自动填好。',
  trainingPin: 'PIN 码 {{pin}}',
} as const satisfies Translated<typeof source, 'zh'>;

import type { Translated } from '../../lib/i18n/translated.ts';
import type { register as source } from '../en/register.ts';

export const register = {
  title: '登记顾客',
  lead: '有手机或邮箱之一即可。',
  firstName: '名',
  lastName: '姓',
  mobile: '手机',
  mobileHint: '不带国家代码时视为：{{country}}。',
  mobileUnusual: '不像是{{country}}的手机号，以服务的判断为准。',
  email: '邮箱',
  card: '卡号',
  cardHint: '可随时扫描。',
  consentTitle: '推广信息',
  consentHint: '只勾选顾客同意的项目。',
  consentMobile: '通过短信',
  consentEmail: '通过邮件',
  submit: '登记',
  sending: '正在发送…',
  wait: '如果服务没有很快答复，登记会保存在本收银台。',
  refusedTitle: '服务没有接受这条登记',
  error: {
    identifierNeeded: '请输入手机或邮箱。',
    mobile: '这不像是手机号。',
    email: '这不像是邮箱地址。',
    card: '这不像是卡号。',
    tooLong: '内容太长。',
  },
} as const satisfies Translated<typeof source, 'zh'>;

import type { Translated } from '../../lib/i18n/translated.ts';
import type { common as source } from '../en/common.ts';

export const common = {
  productName: 'Tillside',
  cancel: '取消',
  close: '关闭',
  back: '返回',
  loading: '加载中…',
  optional: '选填',
  unnamed: '无姓名',
  choose: '选择',
  noMatch: '没有匹配项。',
  role: { cashier: '收银员', manager: '经理' },
  pending: {
    waiting: '已存在本收银台，尚未发送',
    sending: '正在发送',
    unknown: '正在向服务核实',
    attention: '需要处理',
  },
  identifier: {
    mobile: '手机',
    email: '邮箱',
    cardnumber: '卡号',
    externalId: '外部编号',
    other: '标识',
  },
  freshness: {
    service: '来自服务，{{time}}',
    till: '本收银台的副本，{{age}}',
    tillOnly: '目前只在本收银台',
  },
  shortcut: {
    search: '查找顾客',
    register: '登记顾客',
    outbox: '打开同步',
    refresh: '刷新顾客资料',
    identifiers: '更改标识',
    card: '发卡',
    subscriptions: '更改消息',
    details: '编辑资料',
    back: '返回，或清空搜索框',
    submit: '提交表单',
    help: '显示此列表',
  },
} as const satisfies Translated<typeof source, 'zh'>;

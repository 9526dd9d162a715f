import type { Translated } from '../../lib/i18n/translated.ts';
import type { outbox as source } from '../en/outbox.ts';

export const outbox = {
  title: '同步',
  tabs: {
    open: '尚未发送',
    done: '今日完成',
  },
  pause: '暂停发送',
  resume: '恢复发送',
  onlyCopy: '只有本收银台使用这份数据',
  progress: '已发送 {{done}} / {{total}}',
  left: '大约还需 {{minutes}} 分钟',
  leftUnknown: '剩余时间尚不清楚',
  slow: '服务每分钟只接收一定数量，收银台会遵守。',
  more: '显示更多',
  emptyDone: '今天还没有发送任何内容。',
  list: '按顾客排列的记录',
  lead: '本收银台已保存、服务尚未接收的内容。',
  sendNow: '立即发送',
  sendingNow: '正在尝试…',
  emptyTitle: '没有等待的内容',
  emptyText: '本收银台的内容已全部发送。',
  groupAttention: '需要处理',
  blocked: {
    network: '网络断开了。',
    service: '服务没有应答。',
    'sign-in': '服务不接受本收银台的编号和密码。',
    rights: '本收银台在服务中权限不足。',
    till: '本收银台出了问题。',
    manager: '经理暂停了发送。',
    copied: '本收银台的数据文件夹是副本。',
  },
  blockedDo: {
    network: '工作可以继续。网络恢复后会自动全部发送。',
    service: '问题不在这里。服务恢复后会自动全部发送。',
    'sign-in': '发送已暂停，没有任何丢失。请经理修复收银台的登录，再按“立即发送”。',
    rights: '发送已暂停，没有任何丢失。请向服务的管理方申请权限，再按“立即发送”。',
    till: '已保存的内容是安全的。请腾出磁盘空间，或联系负责收银台的人。',
    manager: '工作可以继续，没有任何丢失。经理可以恢复发送。',
    copied: '两台收银台不能发送同样的内容。在经理确认另一台已停用之前，发送暂停。',
  },
} as const satisfies Translated<typeof source, 'zh'>;

import type { Translated } from '../i18n/translated.ts';
import type { errors as source } from '../en/errors.ts';

export const errors = {
  'invalid-input': '表单中有内容不正确，请检查。',
  'not-ready': '收银台还没准备好，请稍后再试。',
  'not-signed-in': '您已退出登录，请重新登录。',
  'not-allowed': '只有经理可以这样做。',
  'wrong-pin': '员工编号或 PIN 码不正确。',
  'wrong-pin-tries_other': '员工编号或 PIN 码不正确。再错 {{count}} 次将被锁定。',
  'locked-out': 'PIN 码错误次数过多，此人已被暂时锁定。',
  'locked-until': 'PIN 码错误次数过多，此人已被锁定至 {{time}}。',
  'not-found': '找不到这位顾客。',
  offline: '无法连接服务。收银台会用已有的资料继续工作。',
  'service-timeout': '服务响应太慢。',
  'service-unreadable': '收银台与服务之间有别的设备代为应答了。',
  'service-busy': '服务繁忙，请稍后再试。',
  'service-refused': '服务拒绝了此操作。',
  'read-refused': '服务无法回答这次查询（代码 {{code}}）。没有任何更改，请稍后再试。',
  'sign-in-refused': '服务不接受本收银台的编号和密码，请告诉经理。',
  'rights-missing': '本收银台在服务中没有此权限，请告诉经理。',
  'disk-full': '这台电脑的磁盘已满，无法保存新内容。请腾出空间后再试。',
  'storage-busy': '另一个程序正占用本收银台的数据，刚才没有保存。请稍后再试。',
  'storage-failed':
    '本收银台的磁盘出现故障，刚才录入的内容可能已保存，也可能没有。之前保存的内容是安全的。重新录入前请先查看“同步”，并告诉经理。',
  'storage-replaced':
    '另一个程序刚刚移走或更改了本收银台的数据，您刚才录入的内容可能没有保存。收银台正在恢复数据。重新录入前请先查看“同步”，并告诉经理。',
  conflict: '这项已被处理，请再看一下“同步”。',
  'already-kept': '本收银台已保存一条使用此号码、邮箱或卡号的登记，请查看“同步”。',
  'registration-refused': '服务没有接受这位顾客的登记，因此不能为其办理任何事。请先更正登记。',
  'later-work': '在此之后已为这位顾客做了更新的操作。请关闭此表单，重新录入。',
  'not-yours': '这是别人录入的，只有本人或经理可以取消。',
  'has-left': '已无法取消：正在发送，或服务可能已收到。',
  'others-depend': '还有其他记录在等它，请一并决定如何处理。',
  'others-not-yours': '等它的记录中有别人录入的，或可能已发送的。请询问经理。',
  'provision-refused': '无法这样设置收银台。',
  'password-not-kept': '新密码正确，但这台电脑无法保存，因此没有任何更改。请解锁钥匙串后再试。',
  internal: '收银台内部出错。已保存的内容没有丢失。',
} as const satisfies Translated<typeof source, 'zh'>;

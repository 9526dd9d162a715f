import type { Translated } from '../i18n/translated.ts';
import type { failure as source } from '../en/failure.ts';

export const failure = {
  heading: '收银台无法启动',
  what: '发生了什么',
  safe: '内容安全吗？',
  next: '该怎么做',
  details: '供负责收银台的人参考',
  version: '版本 {{version}}',
  'database-from-future': {
    what: '更新版本的 Tillside 使用过本收银台的数据。',
    safe: '安全。没有任何改动。',
    next: '请重新安装较新的版本，再启动。',
  },
  'database-damaged': {
    what: '本收银台的数据已损坏。',
    safe: '损坏的文件已原样保留。未发送的内容能否挽回，需要检查。',
    next: '不要删除任何东西，请联系负责收银台的人。',
  },
  'database-unwritable': {
    what: '收银台无权写入自己的数据文件夹。',
    safe: '安全。以前保存的内容仍然在。',
    next: '请给您的账户写入权限，再启动 Tillside。',
  },
  'disk-full': {
    what: '这台电脑的磁盘已满。',
    safe: '安全。以前保存的内容仍然在。',
    next: '请腾出空间，再启动 Tillside。',
  },
  'provision-unreadable': {
    what: '无法读取设置文件。',
    safe: '安全。没有任何改动。',
    next: '请确认文件存在且可以读取，再启动 Tillside。',
  },
  'provision-invalid': {
    what: '设置文件中有内容不正确。',
    safe: '安全。没有任何改动。',
    next: '请更正下列字段，再启动 Tillside。',
  },
  'provision-host-refused': {
    what: '服务地址不安全：必须以 https 开头。',
    safe: '安全。没有任何改动，也没有发送密码。',
    next: '请在设置文件中更正地址，再启动 Tillside。',
  },
  'keychain-missing': {
    what: '这台电脑没有可存放收银台密码的钥匙串。',
    safe: '安全。什么都没有保存，包括密码。',
    next: '请解锁或安装系统钥匙串，再启动 Tillside。',
  },
  'credential-lost': {
    what: '无法再从钥匙串读取收银台密码。',
    safe: '安全。未发送的内容仍在本收银台。',
    next: '请以设置收银台的人的身份登录这台电脑，或重新设置密码。',
  },
  'host-changed': {
    what: '本收银台数据中的服务地址或收银台代码，与其密码保存时的不同。',
    safe: '安全。未发送的工作仍在本收银台上，密码没有发送到任何地方。',
    next: '请与负责本收银台的人核对下面的地址。只有地址正确时才输入收银台密码。',
  },
  'data-lost': {
    what: '本收银台以前设置过，但数据不见了，或者丢失了设置。',
    safe: '已发送的内容在服务中是安全的。尚未发送的内容可能在缺失的数据里。没有删除任何东西。',
    next: '如果您有缺失的文件，请放回原处。否则请联系负责收银台的人：可以用设置文件重新设置。',
  },
  'training-failed': {
    what: '培训模式的虚构服务没有启动。',
    safe: '安全。培训不涉及任何真实顾客。',
    next: '请重新启动 Tillside。如果再次出现，请联系负责收银台的人。',
  },
  'already-running': {
    what: 'Tillside 已在使用本收银台的数据。',
    safe: '是的。另一个窗口会保存并发送。',
    next: '请使用已打开的窗口。如果没有，请重新启动这台电脑。',
  },
} as const satisfies Translated<typeof source, 'zh'>;

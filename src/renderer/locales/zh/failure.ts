import type { Translated } from '../i18n/translated.ts';
import type { failure as source } from '../en/failure.ts';

export const failure = {
  heading: '收银台无法启动',
  what: '发生了什么',
  safe: '内容安全吗？',
  next: '该怎么做',
  details: '供负责收银台的人参考',
  version: '版本 {{version}}',
  again: '重新启动',
  close: '关闭',
  endOther: '结束它并重新启动',
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
  'other-hangs': {
    what: 'Tillside 已在使用本收银台的数据，但没有响应。',
    safe: '安全。它说过已保存的内容都在这台电脑的磁盘上。',
    next: '请等一分钟：它可能只是很忙。然后重新启动。如果仍没有响应，请结束它，或重新启动这台电脑。',
  },
  'folder-cannot-be-made': {
    what: '无法创建本收银台的数据文件夹，或者那里有同名的其他东西。',
    safe: '安全。没有任何改动。',
    next: '请找人检查下面的位置：它必须是文件夹，或者允许收银台在那里创建文件夹。',
  },
  'wrong-kind': {
    what: '本收银台的数据文件夹中有东西不对：本应是文件的地方是文件夹、链接或别的东西。',
    safe: '安全。没有任何改动。',
    next: '请联系负责收银台的人。需要移走下面列出的东西；如果它占了某个文件的位置，需要把那个文件放回去。',
  },
  'settings-unreadable': {
    what: '无法读取本收银台的设置。',
    safe: '安全。未发送的内容仍在本收银台，没有发送任何东西。',
    next: '请联系负责收银台的人。下面列出了这些设置。用设置文件可以重新告诉收银台，已有的内容会保留。',
  },
  'staff-unreadable': {
    what: '没有人能登录：无法从数据中读取在本收银台工作的人员。',
    safe: '安全。未发送的内容仍在本收银台，没有发送任何东西。',
    next: '请联系负责收银台的人。用设置文件可以重新告诉收银台谁在这里工作，已有的内容会保留。',
  },
  unexpected: {
    what: '启动时遇到了 Tillside 不认识的故障。',
    safe: '以前保存的内容仍然在。没有发送任何东西。',
    next: '请重新启动。如果再次发生，请联系负责收银台的人，并把下面的内容读给对方。',
  },
} as const satisfies Translated<typeof source, 'zh'>;

import type { connection as source } from '../en/connection.ts';
import type { Translated } from '../i18n/translated.ts';

export const connection = {
  what: {
    'no-network': '这台电脑没有网络。',
    name: '找不到服务的地址。',
    refused: '服务的主机不接受连接。',
    silent: '服务没有应答。',
    certificate: '服务的证书不受信任。',
    'certificate-date': '按这台电脑的日期，服务的证书无效。',
    page: '应答的不是服务，而是别的东西。',
    proxy: '网络的代理没有把本收银台连到服务。',
    'proxy-sign-in': '网络的代理要求登录。',
    'proxy-settings': '这台电脑的代理设置不起作用。',
    'password-lost': '本收银台没有服务密码。',
    'host-changed': '服务地址或收银台代码已改变。',
    'keychain-closed': '这台电脑的钥匙串打不开。',
  },
  advice: {
    'no-network': '请检查网线或 Wi-Fi。',
    name: '如果一直这样，请找人检查服务的地址和网络的域名服务器。',
    refused: '如果一直这样，请找人检查服务的地址。',
    silent: '如果一直这样，请找人检查网络和服务的地址。',
    certificate:
      '没有发送密码，也没有发送任何顾客资料。请联系负责本收银台的人：需要在这台电脑上安装正确的证书，或者有人在窃听。',
    'certificate-date':
      '没有发送密码，也没有发送任何顾客资料。请检查这台电脑的日期和时间。如果都正确，就是证书过期了：请联系负责本收银台的人。',
    page: '这往往是 Wi-Fi 的登录页：请在这台电脑上打开浏览器并登录。否则请联系负责网络的人。',
    proxy: '如果一直这样，请联系负责网络的人。',
    'proxy-sign-in':
      '收银台只能使用写在代理地址中的用户名和密码，不能用 NTLM 或 Kerberos 登录。请负责网络的人放行本收银台。',
    'proxy-settings': '收银台不会绕过代理。请找人检查这台电脑的代理设置：脚本读不到，或者其中没有收银台能用的代理。',
    'password-lost': '这台电脑上已读不到收银台密码。经理可以在“同步”中输入。',
    'host-changed': '与保存密码时的不同，所以密码没有发送到任何地方。经理可以在“同步”中输入密码。',
    'keychain-closed': '收银台密码在其中。请解锁钥匙串，再启动 Tillside。',
  },
  passes: '工作可以继续。问题过去后会自动全部发送。',
  stays: '工作可以继续，没有任何丢失，但需要有人来解决。',
  badge: {
    certificate: '证书被拒绝',
    page: '被登录页挡住',
    proxy: '代理有问题',
    password: '缺少密码',
  },
  clock: {
    behind: '这台电脑的时钟比服务慢 {{duration}}。请找人校准。',
    ahead: '这台电脑的时钟比服务快 {{duration}}。请找人校准。',
  },
  setup: {
    'sign-in': '服务不接受这个收银台代码和密码。',
    'sign-in-do': '请检查这两项。',
    anyway: '仍然设置',
    'not-yet': '还没有保存任何内容。请改正后重试，或者仍然设置收银台：能连接时它会自动连接。',
    looking: '正在寻找服务…',
  },
} as const satisfies Translated<typeof source, 'zh'>;

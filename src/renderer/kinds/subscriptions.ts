import { defineShownKind } from './shown-kind.ts';

export const subscriptions = defineShownKind('subscriptions', {
  words: {
    en: {
      name: 'Message choices',
      optIn: 'Opted in: {{list}}',
      optOut: 'Opted out: {{list}}',
      BULK: 'offers',
      TRANS: 'personal messages',
    },
    ar: {
      name: 'تفضيلات الرسائل',
      optIn: 'اشتراك: {{list}}',
      optOut: 'إلغاء اشتراك: {{list}}',
      BULK: 'العروض',
      TRANS: 'الرسائل الشخصية',
    },
    zh: { name: '消息选择', optIn: '订阅：{{list}}', optOut: '退订：{{list}}', BULK: '优惠', TRANS: '个人消息' },
    id: {
      name: 'Pilihan pesan',
      optIn: 'Ikut: {{list}}',
      optOut: 'Berhenti: {{list}}',
      BULK: 'penawaran',
      TRANS: 'pesan pribadi',
    },
  },
  line: ({ changes }, { say, list, channelName }) => {
    const named = (type: 'OPTIN' | 'OPTOUT') =>
      changes
        .filter((one) => one.type === type)
        .map(({ channel, priority }) => `${channelName(channel)} (${say(priority)})`);
    const [into, outOf] = [named('OPTIN'), named('OPTOUT')];
    return list([
      ...(into.length > 0 ? [say('optIn', { list: list(into) })] : []),
      ...(outOf.length > 0 ? [say('optOut', { list: list(outOf) })] : []),
    ]);
  },
});

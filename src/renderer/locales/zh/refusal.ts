import type { Translated } from '../i18n/translated.ts';
import type { refusal as source } from '../en/refusal.ts';

export const refusal = {
  title: '服务没有接受',
  nothingWritten: '什么都没有写入，也没有在等待。请更正后重新发送，或就此放下。',
  stays: '什么都没有写入。它会留在“同步”里，直到有人处理，或您在此更正。',
  staysInSync: '什么都没有写入。请更正后重新发送。如果离开，记录会留在“需要处理”中。',
  restNotWritten: '其余内容均未写入。请更正后重新发送，或放弃。',
  goesOn: '以下内容仍会发送，因为退订不需要等待：',
  goesWith: '以下内容随之作废，也不会发送：',
  leave: '不再发送',
  registrationRefused: '服务没有接受这位顾客的登记，因此还不能为其办理任何事。请先在“同步”里更正登记。',
  cancel: {
    open: '取消这条记录',
    title: '取消这条记录？',
    text: '服务那边没有任何内容，它将永远不会发送。谁取消的会留下记录。',
    submit: '取消记录',
    back: '保留',
  },
  also: {
    keep: '保留它们',
    discard: '一并取消',
    needed: '它们需要这条登记的顾客，因此一并取消。',
  },
  why: {
    managerOnly: '只有经理可以处理这类工作。',
    author: '只有 {{names}} 或经理可以取消它。',
    doubt: '服务可能已写入一部分，因此只有经理可以放弃它。',
  },
  byCorrected: '{{kind}}，经手人 {{first}}，由 {{staff}} 更正',
  madeCorrected: '{{when}}，经手人 {{first}}，由 {{staff}} 更正',
  corrections: '更正经过',
  corrected: '{{when}}，{{staff}} 更正。之前是：{{line}}',
  ended: '有人等待时被服务拒绝，对方已看到原因。到此结束，什么都没有写入。',
  follows: '它属于：{{line}}',
  followers: '以下内容属于它：',
} as const satisfies Translated<typeof source, 'zh'>;

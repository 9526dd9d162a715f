import type { ServiceCode } from '#contract/service-codes.ts';

/** Messages, preferences, notes, tickets and referrals. */
export const messagesAndNotes = {
  c1028: 'The service has no notes about this customer. Nothing is wrong.',
  c1029: 'The customer’s preferences could not be shown. They are not lost; look again later.',
  c1030: 'The customer’s preferences could not be saved. Look at them before you enter them again.',
  c1031: 'The service has no preferences for this customer. Nothing is wrong.',
  c1035: 'Some of the customer’s preferences were not saved. Look at them and enter the missing ones.',
  c1036: 'Some of the notes were not saved. Look at the notes and add the missing ones.',
  c1037: 'The notes could not be saved. Look at the notes before you write them again.',
  c1101: 'The service does not know the message channel this till named. It is not your mistake.',
  c1102: 'The service does not know the kind of message this till named. It is not your mistake.',
  c1103: 'The service does not know where the choice about messages should apply. It is not your mistake.',
  c1105: 'This till named more than one place for the choice about messages. It is not your mistake.',
  c1106: 'The service does not understand the choice about messages this till sent. It is not your mistake.',
  c1107: 'The service does not know the campaign this till named. It is not your mistake.',
  c1108: 'The service does not know the message this till named. It is not your mistake.',
  c1109: 'The customer’s choices about messages could not be read or saved. Look at them before you set them again.',
  c1110: 'The customer’s choices about messages could not be changed. Look at them before you set them again.',
  c1202: 'The service does not know this referral campaign. Check its code, or ask your manager.',
  c1203: 'The referral campaign is not set up properly. Tell your manager.',
  c1204:
    'The customer may not be able to take part in the referral program. Ask your manager before you promise anything.',
  c1205: 'The customer was not found in this referral campaign. Check the customer and the campaign.',
  c1206: 'Friends cannot be invited this way, so the referral was not saved. Try a mobile number or an e-mail.',
  c1222:
    'The referral program itself has a fault. The till checks whether the referral is there before it sends it again.',
  c1300: 'The service has the ticket. There is nothing to do.',
  c1301: 'There is already a ticket with this subject. Look at it before you add another.',
  c1302: 'The ticket could not be saved. Look at the customer’s tickets before you try again.',
  c1303: 'A ticket needs a subject. Ask the customer what it is about and type it.',
  c91002: 'The customer’s choices about messages could not be shown. They are not lost; look again later.',
  c91018: 'The customer’s WeChat messages could not be shown. They are not lost; look again later.',
  c91019: 'The customer’s WebEngage messages could not be shown. They are not lost; look again later.',
  c91022: 'One of the customer’s choices about messages was not saved. Look at them and set it again.',
} as const satisfies { readonly [Code in ServiceCode as `c${Code}`]?: string };

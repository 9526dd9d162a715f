/** Every code this service answers so far ("Response Codes" and the tables of the operations), in its own words. */
const textByCode = {
  400: 'The request is not valid',
  415: 'Only JSON is read here',
  618: 'This customer is marked as fraud',
  1001: 'Not registered: the mobile is not valid',
  1002: 'Not registered: the e-mail is not valid',
  1003: 'Not registered: the external id is not valid',
  1007: 'Not registered: no mobile, e-mail or external id to know the customer by',
  1011: 'The customer has no such identifier in this source',
  1013: 'The customer has not joined the loyalty program',
  1015: 'No identifier was sent to find a customer by',
  1017: 'There is no such custom field',
  1023: 'There is no such loyalty program or tier to enrol in',
  1034: 'Not registered: the registration date lies too far from today',
  1045: 'Not registered: a customer who does not join needs a mobile or e-mail',
  1046: 'A loyalty customer cannot be made a non-loyalty one',
  1047: 'The identifiers belong to different customers of the source',
  1053: 'The preferred store does not exist and was not kept',
  1060: 'There are more customers in the batch than allowed',
  3010: 'There is no such card',
  3017: 'There is no such status label',
  3027: 'The card cannot be linked: it is not free',
  3036: 'The customer holds as many cards of this series as allowed',
  3042: 'No card is issued: the customer’s status does not allow it',
  3044: 'No card is issued: the customer’s account is closed',
  8006: 'Not added: the source has a customer with this identifier already',
  8007: 'Not changed: another customer of this source has the identifier',
  8008: 'Not added: another customer of this source has the identifier',
  8009: 'There is no customer with this id',
  8010: 'There is no such communication channel',
  8011: 'The source has no such account',
  8012: 'There is no such source',
  8013: 'The identifier is not valid',
  8015: 'No customer was found',
  8045: 'This source needs an account id',
  8050: 'The customer was found in another source and combined with it',
  8051: 'The customer was found in another source and merged into',
  8053: 'The identifiers belong to different customers in other sources',
  8055: 'The e-mail is not valid and was not kept',
  8056: 'The mobile is not valid and was not kept',
  8057: 'The e-mail of the communication channel is not valid and was not kept',
  8058: 'The mobile of the communication channel is not valid and was not kept',
  8064: 'The external id is not valid',
  8065: 'No customer was found in this source',
  8066: 'Not combined: the customer has another account in this source',
  8067: 'The customer has this identifier in another source too; the accounts are one already',
  8069: 'The customer was merged into another account',
  8071: 'The customer has this mobile already',
  8072: 'The customer has this e-mail already',
  8073: 'The customer has this identifier already',
  91005: 'A primary identifier is not changed by an update',
  91006: 'An update does not change this',
  91015: 'An extended field was not kept',
  91020: 'The till named for the registration does not exist',
  91021: 'The till named for the attribution does not exist',
} as const;
export type Code = keyof typeof textByCode;

/** One error or warning. A warning says `"status": false` too, although the call succeeded. */
export type Message = { readonly status: false; readonly code: number; readonly message: string };

/** @param detail what it is about, such as a field or the other customer's id */
export function message(code: Code, detail?: string | number): Message {
  const text = textByCode[code];
  return { status: false, code, message: detail === undefined ? text : `${text}: ${detail}` };
}

/** Every code this service answers so far ("Response Codes" and the tables of the operations), in its own words. */
const textByCode = {
  400: 'The request is not valid',
  415: 'The body is not of the type that is read here',
  521: 'Another write for this customer is under way: wait and send it again',
  618: 'This customer is marked as fraud',
  1001: 'Not registered: the mobile is not valid',
  1002: 'Not registered: the e-mail is not valid',
  1007: 'Not registered: no mobile, e-mail or external id to know the customer by',
  1017: 'There is no such custom field',
  1023: 'There is no such loyalty program or tier to enrol in',
  1034: 'Not registered: the registration date lies too far from today',
  1042: 'The mobile, e-mail or external id is not valid',
  1060: 'More at once than allowed',
  1101: 'There is no such channel to subscribe to',
  1102: 'There is no such priority of messages',
  1103: 'There is no such scope of subscriptions',
  1104: 'The customer has no identifier in this source account',
  1105: 'Subscriptions are changed in one scope at a time',
  1106: 'A subscription is OPTIN or OPTOUT',
  1107: 'There is no such campaign',
  1108: 'There is no such message of a campaign',
  1202: 'There is no such referral campaign',
  1203: 'The referral campaign is not configured to the end',
  1204: 'The customer may not refer in this way',
  1205: 'The referrer that is named is not this customer',
  1206: 'Customers are not referred by this',
  3010: 'There is no such card',
  3017: 'There is no such card status label',
  3027: 'The card cannot be linked: it is not free',
  3036: 'The customer holds as many cards of this series as allowed',
  8006: 'Not added: the source has a customer with this identifier already',
  8010: 'There is no such communication channel',
  8011: 'The source has no such account',
  8012: 'There is no such source',
  8013: 'The identifier is not valid',
  8015: 'No customer was found',
  8045: 'This source needs an account id',
  8050: 'The customer was found in another source and combined with it',
  8053: 'The identifiers belong to different customers in other sources',
  8055: 'The e-mail is not valid and was not kept',
  8056: 'The mobile is not valid and was not kept',
  8057: 'The e-mail of the communication channel is not valid and was not kept',
  8058: 'The mobile of the communication channel is not valid and was not kept',
  8065: 'No customer was found in this source',
  8066: 'Not combined: the customer has another account in this source',
  8069: 'The customer was merged into another account',
  91015: 'An extended field was not kept',
  91020: 'The till named for the registration does not exist',
} as const;
export type Code = keyof typeof textByCode;

/** One error or warning. A warning says `"status": false` too, although the call succeeded. */
export type Message = { readonly status: false; readonly code: number; readonly message: string };

/** @param detail what it is about, such as a field or the other customer's id */
export function message(code: Code, detail?: string | number): Message {
  const text = textByCode[code];
  return { status: false, code, message: detail === undefined ? text : `${text}: ${detail}` };
}

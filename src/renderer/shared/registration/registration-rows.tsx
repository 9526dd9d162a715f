import type { MoreChannel } from '#contract/drafts/registration.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { placeOf, placeWord } from '../place/places.ts';
import { ChannelField } from './controls/channel-field.tsx';
import { consentControl, identifier, textControl } from './controls/common-controls.tsx';
import { MobileField } from './controls/mobile-field.tsx';
import { PlaceField } from './controls/place-field.tsx';
import { ProgramField } from './controls/program-field.tsx';
import { VerifiedFields } from './controls/verified-fields.tsx';
import type { ChannelValue, RegistrationValues, RowName } from './registration-values.ts';
import type { Row, Where } from './row.ts';

const isFilledIn = (text: string) => text.trim() !== '';

/**
 * Every field that the service has for every store, in the order of the screen. A field without a row does not compile.
 *
 * A consent counts only while its field is filled in. A consent that was ticked before that is dropped.
 */
export const registrationRows: { readonly [Name in RowName]: Row<RegistrationValues[Name]> } = {
  mobile: {
    where: 'common',
    blank: '',
    read: ({ mobile }) => mobile,
    write: (mobile) => ({ mobile }),
    control: ({ form, ownKey, errorOf }) => <MobileField form={form} ownKey={ownKey} error={errorOf('mobile')} />,
    identifier: 'mobile',
    isEnough: true,
    refused: 'mobile',
  },
  firstName: {
    where: 'common',
    blank: '',
    read: ({ firstName }) => firstName,
    write: (firstName) => ({ firstName }),
    control: textControl('firstName', 'auto'),
  },
  lastName: {
    where: 'common',
    blank: '',
    read: ({ lastName }) => lastName,
    write: (lastName) => ({ lastName }),
    control: textControl('lastName', 'auto'),
  },
  email: {
    where: 'common',
    blank: '',
    read: ({ email }) => email,
    write: (email) => ({ email }),
    // The schema says what an e-mail is. The browser's own check would speak first, in its own words.
    ...identifier('email', { type: 'email', label: 'email', input: { type: 'text', inputMode: 'email' } }),
    isEnough: true,
    refused: 'email',
  },
  cardNumber: {
    where: 'common',
    blank: '',
    read: ({ cardNumber }) => cardNumber,
    write: (cardNumber) => ({ cardNumber }),
    ...identifier('cardNumber', { type: 'cardnumber', label: 'card' }),
    refused: 'card',
  },
  mobileConsent: {
    where: 'consents',
    blank: false,
    read: ({ mobileConsent }) => mobileConsent,
    write: (isGiven, { draft }) => ({ mobileConsent: isGiven && isFilledIn(draft.mobile) }),
    control: consentControl('mobileConsent', { of: 'mobile', label: 'consentMobile' }),
  },
  emailConsent: {
    where: 'consents',
    blank: false,
    read: ({ emailConsent }) => emailConsent,
    write: (isGiven, { draft }) => ({ emailConsent: isGiven && isFilledIn(draft.email) }),
    control: consentControl('emailConsent', { of: 'email', label: 'consentEmail' }),
  },
  mobilePersonal: {
    where: 'consents',
    blank: false,
    asked: ({ fields }) => fields.includes('consentPerPriority'),
    read: ({ mobilePersonal }) => mobilePersonal,
    write: (isGiven, { draft }) => (isGiven && isFilledIn(draft.mobile) ? { mobilePersonal: true } : {}),
    control: consentControl('mobilePersonal', { of: 'mobile', label: 'personalMobile' }),
  },
  emailPersonal: {
    where: 'consents',
    blank: false,
    asked: ({ fields }) => fields.includes('consentPerPriority'),
    read: ({ emailPersonal }) => emailPersonal,
    write: (isGiven, { draft }) => (isGiven && isFilledIn(draft.email) ? { emailPersonal: true } : {}),
    control: consentControl('emailPersonal', { of: 'email', label: 'personalEmail' }),
  },
  place: {
    where: 'more',
    blank: '',
    asked: ({ sources }) => sources.length > 0,
    read: placeWord,
    write: placeOf,
    control: ({ form, settings, begun }) => <PlaceField form={form} sources={settings.sources} begun={begun.place} />,
  },
  externalId: {
    where: 'more',
    blank: '',
    asked: ({ fields }) => fields.includes('externalId'),
    read: ({ externalId }) => externalId,
    write: (externalId) => (isFilledIn(externalId) ? { externalId } : {}),
    ...identifier('externalId', { type: 'externalId', label: 'externalId' }),
  },
  referralCode: {
    where: 'more',
    blank: '',
    asked: ({ fields }) => fields.includes('referralCode'),
    read: ({ referralCode }) => referralCode,
    write: (referralCode) => (isFilledIn(referralCode) ? { referralCode } : {}),
    control: textControl('referralCode', 'ltr'),
  },
  programId: {
    where: 'more-end',
    blank: '',
    asked: ({ fields }) => fields.includes('enrolment'),
    read: ({ enrolments = [] }) => enrolments[0] && String(enrolments[0].programId),
    // A customer who does not join is added to no program (1013).
    write: (programId, { values }) =>
      values.isMember && programId !== '' ? { enrolments: [{ programId: Number(programId) }] } : {},
    control: ({ form, settings, begun, errorOf }) => (
      <ProgramField form={form} programs={settings.programs} begun={begun.programId} error={errorOf('programId')} />
    ),
  },
  wechat: channelRow('wechat'),
  line: channelRow('line'),
  verified: {
    where: 'more-end',
    blank: { mobile: false, email: false },
    asked: ({ fields }) => fields.includes('verified'),
    read: ({ mobileVerified: mobile = false, emailVerified: email = false }) => ({ mobile, email }),
    write: ({ mobile, email }, { draft }) => ({
      ...(mobile && isFilledIn(draft.mobile) && { mobileVerified: true }),
      ...(email && isFilledIn(draft.email) && { emailVerified: true }),
    }),
    control: ({ form }) => <VerifiedFields form={form} />,
  },
  isMember: {
    where: 'more-end',
    blank: true,
    asked: ({ fields }) => fields.includes('loyaltyType'),
    read: ({ loyaltyType }) => loyaltyType !== 'non_loyalty',
    write: (isMember) => (isMember ? {} : { loyaltyType: 'non_loyalty' }),
    control: ({ form, t }) => (
      <Checkbox
        className="-ms-3 sm:col-span-2"
        label={t('isMember')}
        hint={t('isMemberHint')}
        {...form.register('isMember')}
      />
    ),
  },
};

/** Another way to reach the customer. It is one of a list in the draft, but a field of its own in the form. */
function channelRow(type: MoreChannel): Row<ChannelValue> {
  return {
    where: 'more-end',
    blank: { value: '', subscribed: false },
    asked: ({ fields }) => fields.includes(type),
    read: ({ channels = [] }) => {
      const known = channels.find((one) => one.type === type);
      return known && { value: known.value, subscribed: known.subscribed };
    },
    write: ({ value, subscribed }, { draft }) =>
      isFilledIn(value) ? { channels: [...(draft.channels ?? []), { type, value, subscribed }] } : {},
    control: ({ form, errorOf }) => <ChannelField form={form} channel={type} error={errorOf(`${type}.value`)} />,
    textAt: `${type}.value`,
    isAt: ([list, index], { channels = [] }) => list === 'channels' && channels[Number(index)]?.type === type,
  };
}

export const rowNames = Object.keys(registrationRows) as readonly RowName[];

/** The rows of one place, in order. */
export function namesAt(where: Where): readonly RowName[] {
  return rowNames.filter((name) => registrationRows[name].where === where);
}

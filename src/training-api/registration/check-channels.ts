import { message, type Message } from '../answers/messages.ts';
import { readEmail, readMobile } from '../org/contact.ts';
import type { Source } from '../org/sources.ts';
import type { Channel } from '../store/customers/channels-store.ts';
import type { ChannelBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';

const channelTypes: ReadonlySet<string> = new Set([
  'mobile',
  'email',
  'wechat',
  'ios',
  'android',
  'line',
  'mobilePush',
]);

/** The sources that support `mobilePush` ("Update Customer Details", `value`). */
const pushSources: ReadonlySet<Source> = new Set(['MOBILE_APP', 'INSTORE', 'MARTJACK', 'ECOMMERCE', 'WEBSITE']);

/**
 * The `commChannels` that can be kept. A mobile or e-mail that is not valid is left out, with 8058 or 8057. The write
 * is refused (8010) for an unknown type, an empty address, and `mobilePush` in a source that does not support it.
 */
export function checkChannels(all: readonly ChannelBody[], source: Source): Checked<readonly Channel[]> {
  const channels = new Map<string, Channel>();
  const warnings: Message[] = [];
  for (const channel of all) {
    const { type, meta } = channel;
    const plain = channel.value.trim();
    const isSupported = channelTypes.has(type) && (type !== 'mobilePush' || pushSources.has(source));
    if (!isSupported || (plain === '' && type !== 'mobile' && type !== 'email')) return refused(8010, type);
    if (!isViewedDate(meta['lastViewedDate'])) return refused(400, 'lastViewedDate');
    const address = addressOf(type, plain);
    if (address === null) warnings.push(message(type === 'mobile' ? 8058 : 8057));
    else channels.set(`${type} ${address}`, channelOf(channel, address));
  }
  return kept([...channels.values()], warnings);
}

function channelOf({ type, primary, verified, subscribed, meta, attributes }: ChannelBody, value: string): Channel {
  return {
    type,
    value,
    isPrimary: primary ? 1 : 0,
    isVerified: verified ? 1 : 0,
    isSubscribed: subscribed ? 1 : 0,
    meta: JSON.stringify({ residence: false, office: false, ...meta }),
    attributes: JSON.stringify(attributes),
  };
}

function addressOf(type: string, value: string): string | null {
  if (type === 'mobile') return readMobile(value);
  return type === 'email' ? readEmail(value) : value;
}

/** A day, a moment, or nothing: there is a sample with each. */
function isViewedDate(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

import { message, type Message } from '../answers/messages.ts';
import { readEmail, readMobile } from '../org/contact.ts';
import type { Channel } from '../store/channels-store.ts';
import type { ChannelBody } from './body.ts';
import { type Checked, kept, refused } from './checked.ts';

const channelTypes: ReadonlySet<string> = new Set([
  'mobile',
  'email',
  'wechat',
  'ios',
  'android',
  'line',
  'mobilePush',
]);

/** `commChannels` that can be kept; a mobile or e-mail that is none is left out with 8058 or 8057. */
export function checkChannels(all: readonly ChannelBody[]): Checked<readonly Channel[]> {
  const channels: Channel[] = [];
  const warnings: Message[] = [];
  for (const { type, value, primary, verified, subscribed, meta } of all) {
    if (!channelTypes.has(type)) return refused(8010, type);
    const address = addressOf(type, value.trim());
    if (address === null) {
      warnings.push(message(type === 'mobile' ? 8058 : 8057));
    } else {
      channels.push({
        type,
        value: address,
        isPrimary: primary ? 1 : 0,
        isVerified: verified ? 1 : 0,
        isSubscribed: subscribed ? 1 : 0,
        meta: JSON.stringify({ residence: false, office: false, ...meta }),
      });
    }
  }
  return kept(channels, warnings);
}

function addressOf(type: string, value: string): string | null {
  if (type === 'mobile') return readMobile(value);
  return type === 'email' ? readEmail(value) : value;
}

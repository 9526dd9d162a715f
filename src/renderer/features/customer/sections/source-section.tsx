import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import { IdentifierValue } from '../../../shared/customer/identifier-value.tsx';
import { useIdentifierLabel } from '../../../shared/customer/use-identifier-label.ts';
import { displayName } from '../../../shared/customer/person-name.ts';
import { Section } from './section.tsx';

/** What each source knows, side by side, when there are several sources. */
export function SourceSection({ details }: { readonly details: CustomerDetails }) {
  const { profiles } = details;
  const { t } = useTranslation(['customer', 'common']);
  const label = useIdentifierLabel();
  if (profiles.length < 2) return null;
  return (
    <Section title={t('sources')} read={{ details, section: 'profile' }}>
      <ul className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-2">
        {profiles.map((profile) => (
          <li key={`${profile.source} ${profile.accountId}`} className="rounded-xl bg-sunken p-4">
            <p className="text-sm text-ink-soft">
              <bdi>{profile.source}</bdi>
              {profile.accountId !== '' && (
                <>
                  {' · '}
                  <bdi>{profile.accountId}</bdi>
                </>
              )}
            </p>
            <p className="font-semibold">
              <bdi>{displayName(profile) || t('common:unnamed')}</bdi>
            </p>
            <dl className="mt-1 text-sm">
              {profile.identifiers.map(({ type, value }) => (
                <div key={`${type} ${value}`}>
                  <dt className="inline text-ink-soft">{label(type)} </dt>
                  <dd className="inline">
                    <IdentifierValue value={value} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

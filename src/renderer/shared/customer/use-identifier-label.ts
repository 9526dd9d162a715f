import { useTranslation } from 'react-i18next';

const named = ['mobile', 'email', 'cardnumber', 'externalId'] as const;

/** What a type of identifier is called. It is the service's own word when we have none. */
export function useIdentifierLabel(): (type: string) => string {
  const { t } = useTranslation();
  return (type) => {
    const known = named.find((one) => one === type);
    return known ? t(`identifier.${known}`) : type;
  };
}

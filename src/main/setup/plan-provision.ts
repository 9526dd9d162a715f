import { commonForm } from '#contract/registration-form.ts';
import type { Provision, ProvisionedStaff, ServiceProvision, TrainingProvision } from '#contract/provision.ts';
import type { Language } from '#contract/routes/app.ts';
import { usualRules } from '#contract/store-rules.ts';
import { trainingStaff } from '../staff/training-staff.ts';
import type { CredentialPlace } from './credential-store.ts';
import { checkHost } from './host-rule.ts';
import type { TillSettings } from './settings-store.ts';
import type { StartProblem } from './start-problem.ts';
import { trainingForm } from './training-form.ts';
import { trainingRules } from './training-rules.ts';
import { trainingSeries } from './training-series.ts';
import type { Vault } from './vault.ts';

/** All that a provisioning will change. It is decided before anything is changed. */
export type ProvisionPlan = {
  readonly settings: TillSettings;
  readonly language: Language;
  readonly staff: readonly ProvisionedStaff[];
  /** `null` in training mode, because its sign-in is not secret. */
  readonly secret: { readonly password: string; readonly place: CredentialPlace } | null;
};

export type PlannedProvision =
  | { readonly ok: true; readonly plan: ProvisionPlan }
  | { readonly ok: false; readonly problem: StartProblem };

export function planProvision(provision: Provision, vaultKind: Vault['kind']): PlannedProvision {
  return 'training' in provision ? { ok: true, plan: planTraining(provision) } : planService(provision, vaultKind);
}

const usualBudgets = { registrationsPerMinute: 80, cardsPerHour: 800, referralsPerHour: 800 };

function planTraining(provision: TrainingProvision): ProvisionPlan {
  const { country, language, staff, registration, rules, cardSeries } = provision;
  return {
    settings: {
      training: true,
      sampleStaff: staff === undefined,
      host: '',
      till: 'training.till',
      source: 'INSTORE',
      accountId: null,
      sourcesWithAccounts: null,
      ...usualBudgets,
      country,
      registration: registration ?? trainingForm,
      rules: rules ?? trainingRules,
      cardSeries: cardSeries ?? [...trainingSeries],
      timeoutSeconds: 10,
      passwordInFile: false,
    },
    language,
    staff: staff ?? trainingStaff,
    secret: null,
  };
}

function planService(provision: ServiceProvision, vaultKind: Vault['kind']): PlannedProvision {
  const { service, country, language, staff, unlock, registration, rules, cardSeries } = provision;
  const host = checkHost(service.host);
  if (!host) return refused('provision-host-refused', 'service.host');
  // A bare file is only for trying the till against a service on this machine, whatever the provisioning asks for.
  const place: CredentialPlace = unlock === 'none' && host.isLoopback ? 'file' : 'keychain';
  if (place === 'keychain' && vaultKind === 'none') return refused('keychain-missing', 'unlock');
  return {
    ok: true,
    plan: {
      settings: {
        training: false,
        sampleStaff: false,
        host: host.origin,
        till: service.till,
        source: service.source,
        accountId: service.accountId ?? null,
        sourcesWithAccounts: service.sourcesWithAccounts ?? null,
        registrationsPerMinute: service.registrationsPerMinute,
        cardsPerHour: service.cardsPerHour,
        referralsPerHour: service.referralsPerHour,
        country,
        registration: registration ?? commonForm,
        rules: rules ?? usualRules,
        cardSeries: cardSeries ?? [],
        timeoutSeconds: service.timeoutSeconds,
        passwordInFile: place === 'file',
      },
      language,
      staff,
      secret: { password: service.password, place },
    },
  };
}

function refused(failure: StartProblem['failure'], field: string): PlannedProvision {
  return { ok: false, problem: { failure, details: [field] } };
}

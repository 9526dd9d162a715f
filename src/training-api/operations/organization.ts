import { accept, refuse } from '../answers/reply.ts';
import { orgId } from '../org/company.ts';
import { customFields } from '../org/custom-fields.ts';
import { customerExtendedFields } from '../org/extended-fields.ts';
import { accountsOf, channelsOf, sources } from '../org/sources.ts';
import type { Operation } from '../http/operation.ts';

/** What the company has configured, as far as a till asks for it. Flags are text, as in the real service. */
const configs: Readonly<Record<string, string>> = { IS_DIRECT_REPLAY_ENABLED: '1' };

/** One configuration by its name. 400: the company does not have it. */
export const configKeyValue: Operation = {
  route: 'GET /v2/organization/configkeyvalue',
  kind: 'read',
  handle: ({ query }) => {
    const keyName = query['name'] ?? '';
    const value = configs[keyName];
    if (value === undefined) return refuse(400, 'name');
    return accept({ id: 5011, entityId: orgId, keyName, value, scope: 'ORG', warnings: [] });
  },
};

/** The custom fields of the registration form: their types, options and rules, and which of them must be filled in. */
export const organizationCustomFields: Operation = {
  route: 'GET /v2/organization/customFields',
  kind: 'read',
  handle: () =>
    accept({
      entity: customFields.map((field, position) => ({
        id: 901 + position,
        orgId,
        name: field.name,
        type: field.type,
        dataType: field.dataType,
        label: field.label,
        scope: 'LOYALTY_REGISTRATION',
        defaultValue: '',
        position,
        rule: '',
        serverRule: '',
        regex: field.regex,
        error: field.error,
        options: field.options,
        isDisabled: 0,
        isCompulsory: field.isCompulsory ? 1 : 0,
        disableAtServer: 0,
        isUpdatable: 1,
      })),
      warnings: [],
      errors: [],
      success: true,
    }),
};

/** When the fields were made. */
const fieldDay = '2024-04-01';

/** The extended fields enabled for the company's customers. */
export const extendedFields: Operation = {
  route: 'GET /v2/extendedFields',
  kind: 'read',
  handle: () =>
    accept({
      entity: {
        customer: customerExtendedFields.map(({ id, name, label, dataType, options }) => ({
          id,
          name,
          createdBy: -1,
          createdOn: fieldDay,
          modifiedBy: -1,
          modifiedOn: fieldDay,
          label,
          dataType,
          parentId: -1,
          ...(dataType === 'STANDARD_ENUM' && { enumValues: Object.keys(options) }),
          isCompulsory: 0,
        })),
      },
      warnings: [],
      errors: [],
      success: true,
    }),
};

/** The company's sources, the accounts of those that have several, and the channels that reach a customer in each. */
export const metaSources: Operation = {
  route: 'GET /v2/meta/sources',
  kind: 'read',
  handle: () =>
    accept({
      data: sources.map((name, position) => ({
        id: position + 1,
        name,
        commChannels: channelsOf(name),
        accounts: accountsOf(name).map((accountId) => ({ accountId })),
      })),
      warnings: [],
      errors: [],
    }),
};

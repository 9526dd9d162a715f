/**
 * The headings of the API document, in its order. Each has the address that the document prints, the number of rows in
 * `docs/coverage.md`, and every parameter of its tables and sample requests, spelled as the document spells it.
 *
 * The document is not part of this project. So its contents are pinned here, and no row can be missing unseen.
 */
export type DocumentedHeading = {
  readonly heading: string;
  readonly address: string;
  readonly rows: number;
  readonly parameters: string;
  /** The number of the earlier heading that this one repeats. The rows stand there. */
  readonly repeats?: number;
};

export const documentedHeadings: readonly DocumentedHeading[] = [
  {
    heading: 'Register Customer',
    address: 'POST /v2/customers',
    rows: 42,
    parameters: `
      WAIT_FOR_DOWNSTREAM X-CAP-DIRECT-REPLAY rawSideEffects loyaltyType profiles Firstname Lastname identifiers
      source accountId activity seriesId seriesCode statusLabel commChannels type value primary verified subscribed
      meta attributes createDate associatedWith extendedFields fields lastViewedDate loyaltyProgramEnrollments
      programId tierNumber loyaltyPoints tierExpiryDate pointsExpiryDate endPointsEnabled loyaltyInfo customFields
      cardExternalId residence office firstName lastName referralCode`,
  },
  {
    heading: 'Update Customer Details (using userId)',
    address: 'PUT /v2/customers/{customerId}',
    rows: 19,
    parameters: `
      customerId source accountId use_async loyaltyType commChannels type value primary lastViewedDate verified
      profiles meta Firstname Lastname identifiers extendedFields fields loyaltyProgramEnrollments programId
      tierNumber loyaltyPoints tierExpiryDate pointsExpiryDate loyaltyInfo firstName lastName residence office
      associatedWith`,
  },
  {
    heading: 'Update Customer Identifiers/Issue Card',
    address: 'POST /v2/customers/{customerId}/changeIdentifier',
    rows: 13,
    parameters: 'customerId source accountId seriesId statusLabel use_async add remove type value',
  },
  {
    heading: 'Associate Customer with Customer/Hierarchy',
    address: 'POST /v2/customers/bulk',
    rows: 19,
    parameters: `
      loyaltyType profiles identifiers type value seriesId seriesCode statusLabel lastViewedDate
      loyaltyProgramEnrollments programId tierNumber loyaltyPoints tierExpiryDate pointsExpiryDate hierarchyCode
      roleCode parentCustomer fleetCompany childCustomers externalId Firstname Lastname commChannels createDate
      associatedWith extendedFields fields loyaltyInfo source accountId primary verified meta cardExternalId
      childRoleCode associationDetails referralCode firstName lastName`,
  },
  {
    heading: 'Update Association Details (for Customer/Company)',
    address: 'PUT /v2/customers/bulk',
    rows: 11,
    parameters: `
      source accountId loyaltyType profiles identifiers type value seriesId seriesCode statusLabel lastViewedDate
      loyaltyProgramEnrollments programId tierNumber loyaltyPoints tierExpiryDate pointsExpiryDate hierarchyCode
      roleCode childCustomers Firstname Lastname commChannels createDate associatedWith extendedFields fields
      fleetCompany externalId loyaltyInfo firstName lastName associationDetails parentCustomer referralCode`,
  },
  {
    heading: 'Get Customers (Group Loyalty)',
    address: 'GET /v2/customers/bulk',
    rows: 6,
    parameters: `
      source accountId associationEntityType associationEntityIdentifierType associationEntityIdentifierValue limit
      sortBy sortOrder offset`,
  },
  {
    heading: 'Get Customers (Advanced Customer Search)',
    address: 'GET /v2/customers/search',
    rows: 6,
    parameters: 'q limit offset',
  },
  {
    heading: 'Fetch Customer ID',
    address: 'GET /v2/customers/lookup',
    rows: 6,
    parameters: 'source accountId identifierName identifierValue',
  },
  {
    heading: 'Fetch Customer Details (by User ID)',
    address: 'GET /v2/customers/{customerId}',
    rows: 28,
    parameters: 'language id source accountId embed',
  },
  {
    heading: 'Fetch Customer Loyalty Details',
    address: 'GET /v2/customers/{customerId}/loyaltyDetails',
    rows: 3,
    parameters: 'customerId programId',
  },
  {
    heading: 'Update Subscription Details',
    address: 'POST /v2/customers/{customerId}/subscriptions',
    rows: 8,
    parameters: `
      customerId channel priority type orgUnitId sourceName communicationId campaignId reason scope subScope accountId`,
  },
  {
    heading: 'Retrieve Subscription Details',
    address: 'GET /v2/customers/{customerId}/subscriptions',
    rows: 4,
    parameters: 'id',
  },
  {
    heading: 'Get Points Transfer Summary of Customer',
    address: 'GET /v2/customers/{userId}/pointsTransfers',
    rows: 2,
    parameters: 'userId',
  },
  {
    heading: 'Get Change Requests',
    address: 'GET /v2/customers/{customerId}/retroRequest',
    rows: 5,
    parameters: 'changeType startDate endDate startId endId offset limit',
  },
  {
    heading: 'Get Identifier Change Requests',
    address: 'GET /v2/customers/{customerId}/changeRequest',
    rows: 6,
    parameters: 'customerId offset source changeType limit sortBy sortOrder startDate endDate startId endId',
  },
  {
    heading: 'Get Customer Goodwill Requests',
    address: 'GET /v2/customers/{customerId}/goodwillRequest',
    rows: 6,
    parameters: 'currencyId requestId is_one_step_change programId autoApprove',
  },
  {
    heading: 'Get Customer Coupons (Basic)',
    address: 'GET /v2/customers/coupons',
    rows: 7,
    parameters: `
      mobile email externalId id status pagination limit offset total customers firstname lastname coupons code
      seriesId description validTill discountType discountValue discountUpto redemptionCount redemptionsLeft
      createdDate transactionNumber issuedAt name redemptions`,
  },
  {
    heading: 'Set Customer Image',
    address: 'POST /v2/customers/{userId}/setImage',
    rows: 3,
    parameters: 'Content-Type userId file',
  },
  {
    heading: 'Get Customer Image',
    address: 'GET /v2/customers/{userId}',
    rows: 4,
    parameters: 'userId embed CUSTOMERIMAGE source accountId',
  },
  {
    heading: 'Get Customer Coupons (Detailed)',
    address: 'GET /v2/customers/{customerId}/coupons',
    rows: 6,
    parameters: 'customerId',
  },
  {
    heading: 'Issue Card to an Existing Customer',
    address: 'POST /v2/customers/{userId}/changeIdentifier',
    rows: 9,
    parameters: 'userId source accountId value type statusLabel add',
  },
  {
    heading: 'Add Customer Referrals',
    address: 'POST /v2/customers/{userId}/referrals',
    rows: 5,
    parameters: `
      customerReferrals customer id mobile email externalId campaignToken referrals type referral name identifier
      invitedOn`,
  },
  {
    heading: 'Get Customer Referrals',
    address: 'GET /v2/customers/{userId}/referrals',
    rows: 5,
    parameters: 'userId',
  },
  {
    heading: 'Update Customer Details (using identifier)',
    address: 'PUT /v2/customers/lookup',
    rows: 3,
    parameters: `
      identifierName identifierValue source accountId use_async loyaltyType commChannels type value primary
      lastViewedDate verified profiles meta Firstname Lastname identifiers extendedFields fields
      loyaltyProgramEnrollments programId tierNumber loyaltyPoints tierExpiryDate pointsExpiryDate`,
  },
  {
    heading: 'Update customer status',
    address: 'PUT /v2/customers/lookup/status',
    rows: 5,
    parameters: 'identifierName identifierValue source accountId reason createdOn label',
  },
  {
    heading: 'Get Customer Loyalty Details',
    address: 'GET /v2/customers/lookup/loyaltyDetails',
    rows: 4,
    parameters: 'source accountId identifierName identifierValue',
  },
  {
    heading: 'Fetch Customer Details (by Identifier)',
    address: 'GET /v2/customers/lookup/customerDetails',
    rows: 3,
    parameters: 'identifierName identifierValue source accountId embed',
  },
  {
    heading: 'Fetch Customer ID',
    address: 'GET /v2/customers/lookup',
    rows: 0,
    parameters: 'source accountId identifierName identifierValue',
    repeats: 8,
  },
];

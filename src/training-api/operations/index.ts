import { registerBulk, updateBulk } from './groups/bulk-customers.ts';
import { groupCustomers } from './groups/group-customers.ts';
import { cardDetails } from './cards/card-details.ts';
import { cardLabelList } from './cards/card-labels.ts';
import { changeIdentifier } from './customers/change-identifier.ts';
import { changeRequests } from './history/change-requests.ts';
import { couponsByIdentifier } from './loyalty/coupons-by-identifier.ts';
import { customerCoupons } from './loyalty/customer-coupons.ts';
import { customerDetails, customerDetailsByIdentifier } from './customers/customer-details.ts';
import { goodwillRequests } from './history/goodwill-requests.ts';
import { identifierChangeRequests } from './history/identifier-change-requests.ts';
import { lookupCustomer } from './customers/lookup-customer.ts';
import { loyaltyDetails, loyaltyDetailsByIdentifier } from './loyalty/loyalty-details.ts';
import type { Operation } from '../http/operation.ts';
import { configKeyValue, extendedFields, metaSources, organizationCustomFields } from './organization.ts';
import { pointsTransfers } from './history/points-transfers.ts';
import { addReferrals, customerReferrals } from './loyalty/referrals.ts';
import { registerCustomer } from './customers/register-customer.ts';
import { searchCustomers } from './customers/search-customers.ts';
import { setImage } from './customers/set-image.ts';
import { storeLogin } from './store-login.ts';
import { updateStatus } from './customers/update-status.ts';
import { updateCustomer, updateCustomerByIdentifier } from './customers/update-customer.ts';
import { customerSubscriptions, updateSubscriptions } from './customers/subscriptions.ts';

/** All that the service does. A path with a fixed last word stands before the same path with an id. */
export const operations: readonly Operation[] = [
  storeLogin,
  registerCustomer,
  searchCustomers,
  lookupCustomer,
  customerDetailsByIdentifier,
  loyaltyDetailsByIdentifier,
  couponsByIdentifier,
  customerDetails,
  customerCoupons,

  updateCustomerByIdentifier,
  updateCustomer,
  changeIdentifier,
  updateStatus,
  registerBulk,
  updateBulk,
  groupCustomers,
  cardDetails,
  cardLabelList,
  loyaltyDetails,
  updateSubscriptions,
  customerSubscriptions,
  pointsTransfers,
  changeRequests,
  identifierChangeRequests,
  goodwillRequests,
  setImage,
  addReferrals,
  customerReferrals,
  configKeyValue,
  organizationCustomFields,
  extendedFields,
  metaSources,
];

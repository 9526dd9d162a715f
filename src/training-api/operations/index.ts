import { registerBulk, updateBulk } from './bulk-customers.ts';
import { groupCustomers } from './group-customers.ts';
import { cardDetails } from './card-details.ts';
import { cardLabelList } from './card-labels.ts';
import { changeIdentifier } from './change-identifier.ts';
import { changeRequests } from './change-requests.ts';
import { couponsByIdentifier } from './coupons-by-identifier.ts';
import { customerCoupons } from './customer-coupons.ts';
import { customerDetails, customerDetailsByIdentifier } from './customer-details.ts';
import { goodwillRequests } from './goodwill-requests.ts';
import { identifierChangeRequests } from './identifier-change-requests.ts';
import { lookupCustomer } from './lookup-customer.ts';
import { loyaltyDetails, loyaltyDetailsByIdentifier } from './loyalty-details.ts';
import type { Operation } from '../http/operation.ts';
import { configKeyValue, extendedFields, metaSources, organizationCustomFields } from './organization.ts';
import { pointsTransfers } from './points-transfers.ts';
import { addReferrals, customerReferrals } from './referrals.ts';
import { registerCustomer } from './register-customer.ts';
import { searchCustomers } from './search-customers.ts';
import { setImage } from './set-image.ts';
import { storeLogin } from './store-login.ts';
import { updateStatus } from './update-status.ts';
import { updateCustomer, updateCustomerByIdentifier } from './update-customer.ts';
import { customerSubscriptions, updateSubscriptions } from './subscriptions.ts';

/** All that the service does. A path with a fixed last word stands before the one with an id there. */
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

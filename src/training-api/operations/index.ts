import { registerBulk, updateBulk } from './bulk-customers.ts';
import { groupCustomers } from './group-customers.ts';
import { cardDetails } from './card-details.ts';
import { cardLabelList } from './card-labels.ts';
import { changeIdentifier } from './change-identifier.ts';
import { couponsByIdentifier } from './coupons-by-identifier.ts';
import { customerCoupons } from './customer-coupons.ts';
import { customerDetails } from './customer-details.ts';
import { lookupCustomer } from './lookup-customer.ts';
import type { Operation } from './operation.ts';
import { registerCustomer } from './register-customer.ts';
import { searchCustomers } from './search-customers.ts';
import { storeLogin } from './store-login.ts';
import { updateStatus } from './update-status.ts';
import { updateCustomer, updateCustomerByIdentifier } from './update-customer.ts';

/** All that the service does. A path with a fixed last word stands before the one with an id there. */
export const operations: readonly Operation[] = [
  storeLogin,
  registerCustomer,
  searchCustomers,
  lookupCustomer,
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
];

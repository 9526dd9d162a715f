/**
 * SQL that gives the ids of a customer (`@customerId`) and of every account that was merged into it, directly or
 * through another account. What was written for one of them now belongs to the customer, so a merge need not move it.
 */
export const accountsOfCustomer = `
      WITH RECURSIVE accounts (id) AS (
        VALUES (@customerId)
        UNION
        SELECT customers.id
        FROM customers
        JOIN accounts ON customers.merged_into = accounts.id
      )
      SELECT id
      FROM accounts`;

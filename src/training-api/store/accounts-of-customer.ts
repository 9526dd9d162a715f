/**
 * SQL that gives the ids of a customer, `@customerId`, and of every account that was merged into it, at first or second
 * hand. What was written for one of these belongs to the customer now, and so a merge need not move it.
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

// How does a store look at who buys?
import { customersContract } from "../../core/customers/customers.contract.ts";
import { getCustomer, listCustomers } from "../../core/customers/customers.queries.ts";
import { routes } from "../door.ts";

export const customersRoutes = routes(customersContract, { list: listCustomers, get: getCustomer });

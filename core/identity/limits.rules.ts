// How often may a secret be guessed, and a stranger be written to?
import { hour, minute, second } from "../../kit/time.ts";

const per = (ms: number) => second / ms;

/**
 * Tries at one account's password, counted before anything is computed and whatever address they come from: ten, then one every 90 s. A right password
 * fills it again, and so does a reset by mail, so that nobody is locked out for ever by somebody else's tries.
 */
export const passwordTries = { capacity: 10, per_second: 10 * per(15 * minute) };

/** Mails that anybody can cause to be sent to one address: five, then one every 12 minutes. */
export const mailsToAddress = { capacity: 5, per_second: 5 * per(hour) };

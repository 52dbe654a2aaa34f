// Is a password good enough to be chosen?
import { fieldProblem } from "../../kit/problem.ts";
import commonPasswords from "./common-passwords.json" with { type: "json" };
import { longestPassword, shortestPassword } from "./credentials.contract.ts";

/**
 * The 3,000 commonest passwords of ten letters and more (SecLists' "10-million-password-list-top-1000000", MIT), in lower case: shorter ones are refused by
 * their length. OWASP ASVS 5.0, 6.2.4.
 */
const common: ReadonlySet<string> = new Set(commonPasswords);

/** Facts an attacker tries first. */
export interface PasswordOwner {
  email: string;
  name: string;
}

/** Only the runs of letters and digits, in lower case: "Ada.Lovelace" -> "adalovelace". */
const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** "abcabcabcabc", "1111111111": a short piece over and over. */
const repeated = /^(.{1,4}?)\1+.{0,3}$/su;

/**
 * Length counts characters of the NFKC form, which is what is hashed: the same password typed on another keyboard stays the same.
 * @throws Problem invalid_input naming the field: too_short, too_long, too_common
 */
export function assertGoodPassword(field: string, password: string, owner: PasswordOwner): void {
  const normal = password.normalize("NFKC");
  const length = [...normal].length;
  if (length < shortestPassword) throw fieldProblem(field, "too_short", `At least ${shortestPassword} characters.`);
  if (length > longestPassword) throw fieldProblem(field, "too_long", `At most ${longestPassword} characters.`);
  const lower = normal.toLowerCase();
  const plain = squeezed(normal);
  const own = [owner.email, owner.email.split("@")[0] ?? "", owner.name, "tradewind"].map(squeezed).filter((one) => one.length >= 4);
  const mostlyOwn = own.some((one) => plain.includes(one) && plain.length - one.length < 5);
  if (common.has(lower) || repeated.test(lower) || mostlyOwn)
    throw fieldProblem(field, "too_common", "This password is one of the first to be guessed. Choose another.");
}

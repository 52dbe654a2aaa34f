// How does a shopper without a login name what is theirs?
import { type IdKind, isId } from "../../kit/ids.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { sameText } from "../../kit/same-text.ts";
import type { StoreContext } from "../context.ts";

/** What a signed token may name. The signature binds the id to its store and its kind. */
export type TokenKind = Extract<IdKind, "cart" | "checkout" | "order">;

/** "crt_01h....<43 letters>": ids are no secrets, so the signature is what makes it the shopper's own. */
export async function writeToken(context: StoreContext, kind: TokenKind, id: string): Promise<string> {
  return `${id}.${await context.ports.sign(`shopper-${kind}`, `${context.store.id}:${id}`)}`;
}

/** The id in a token. @throws Problem not_found for anything this store did not sign for this use */
export async function readToken(context: StoreContext, kind: TokenKind, token: string): Promise<string> {
  const [id = "", , ...more] = token.split(".");
  if (!isId(kind, id) || more.length > 0 || !sameText(await writeToken(context, kind, id), token)) throw new Problem(notFound);
  return id;
}

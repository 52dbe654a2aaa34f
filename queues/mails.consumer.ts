// Which mails follow which events?

import type { Context, StoreContext } from "../core/context.ts";
import {
  mailAccountExists,
  mailPasswordChanged,
  mailReset,
  mailVerification,
  mailWelcome,
} from "../core/messages/account-mails.commands.ts";
import { reactionOf } from "../core/messages/mail-kind.rules.ts";
import { mailInvite } from "../core/messages/team-mails.commands.ts";
import { type Happened, platformReaction, type Reaction, storeReaction } from "./reaction.ts";

const robot = "Mail";

/** A mail in answer to events of the platform. */
const platformMail = (kind: string, on: readonly string[], run: (context: Context, event: Happened) => Promise<void>) =>
  platformReaction({ name: reactionOf(kind), on, pace: "outbound", robot, run });

/** A mail in answer to events of a store. */
const storeMail = (kind: string, on: readonly string[], run: (context: StoreContext, event: Happened) => Promise<void>) =>
  storeReaction({ name: reactionOf(kind), on, pace: "outbound", robot, run });

export const mailReactions: readonly Reaction[] = [
  platformMail("verify_email", ["user.registered", "user.verification_asked"], mailVerification),
  platformMail("account_exists", ["user.registered_again"], mailAccountExists),
  platformMail("reset_password", ["user.reset_asked"], mailReset),
  platformMail("password_changed", ["user.password_changed"], mailPasswordChanged),
  platformMail("member_invited", ["member.invited"], mailInvite),
  storeMail("welcome", ["store.created"], mailWelcome),
];

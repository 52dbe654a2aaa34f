// What do accounts tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const OfUser = z.object({ user_id: z.string(), email: z.string(), name: z.string() });

export const userRegistered = eventType("user.registered", OfUser, ({ name }) => `${name} opened an account`);

/** Somebody tried to open an account for an address that has one. */
export const registeredAgain = eventType(
  "user.registered_again",
  z.object({ email: z.string() }),
  () => "Asked for an account that exists",
);

/** Asked for by anybody; whether such an account exists is looked up by who reacts, so that the answer's time says nothing. */
export const verificationAsked = eventType(
  "user.verification_asked",
  z.object({ email: z.string() }),
  () => "Asked to prove an address again",
);

export const resetAsked = eventType("user.reset_asked", z.object({ email: z.string() }), () => "Asked for a new password");

export const emailVerified = eventType("user.email_verified", OfUser, ({ name }) => `${name} proved their address`);

export const passwordChanged = eventType(
  "user.password_changed",
  OfUser.extend({ by: z.enum(["reset", "change"]) }),
  ({ name }) => `${name} chose a new password`,
);

export const userUpdated = eventType(
  "user.updated",
  z.object({ user_id: z.string(), before: z.string(), after: z.string() }),
  ({ before, after }) => `${before} is now called ${after}`,
);

const OfSession = z.object({ user_id: z.string(), session_id: z.string(), device: z.string() });

export const loggedIn = eventType("session.started", OfSession, ({ device }) => `Logged in with ${device}`);

export const loggedOut = eventType(
  "session.ended",
  z.object({ user_id: z.string(), session_id: z.string().nullable() }),
  ({ session_id }) => (session_id ? "Logged a device out" : "Logged all other devices out"),
);

/** An old refresh token came back: two parties hold this session, and one of them stole it. */
export const sessionStolen = eventType(
  "session.stolen",
  OfSession,
  ({ device }) => `Ended the session of ${device}: an old token of it was used`,
);

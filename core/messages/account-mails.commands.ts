// Which mails does a person get about their account?
import { eq } from "drizzle-orm";
import { users } from "../../db/tables/users.table.ts";
import { minute } from "../../kit/time.ts";
import { appUrl, type Context, type StoreContext, storeUrl } from "../context.ts";
import { passwordChanged, resetAsked } from "../identity/identity.events.ts";
import { linkFor } from "../identity/links.commands.ts";
import { linkLivesMs } from "../identity/links.rules.ts";
import { storeCreated } from "../stores/stores.events.ts";
import { accountExistsMail } from "./kinds/account-exists.kind.tsx";
import { passwordChangedMail } from "./kinds/password-changed.kind.tsx";
import { resetPasswordMail } from "./kinds/reset-password.kind.tsx";
import { verifyEmailMail } from "./kinds/verify-email.kind.tsx";
import { welcomeMail } from "./kinds/welcome.kind.tsx";
import { sendPlatformMessage } from "./send.commands.ts";

/** What a reaction hands over. */
interface Told {
  id: string;
  at: number;
  data: unknown;
}

/** Links in mails lead to pages of the dashboard, which send the token by POST: opening a link, as mail scanners do, uses nothing up. */
const pageWith = (context: Context, page: string, token: string) => `${appUrl(context.settings, page)}?token=${token}`;

const provedName = (user: { name: string; email_verified_at: number | null }) => (user.email_verified_at === null ? null : user.name);

/** After a registration, or when somebody asks for the mail again. Says nothing to those who have proved their address or have no account. */
export async function mailVerification(context: Context, event: Told): Promise<void> {
  const { email } = resetAsked.data.parse(event.data);
  const link = await linkFor(context, "verify_email", event, email);
  if (!link || link.user.email_verified_at !== null) return;
  await sendPlatformMessage(context, {
    kind: verifyEmailMail,
    to: email,
    event_id: event.id,
    subject_id: link.user.id,
    facts: { url: pageWith(context, "/verify", link.token) },
  });
}

export async function mailAccountExists(context: Context, event: Told): Promise<void> {
  const { email } = resetAsked.data.parse(event.data);
  const user = await context.platform.first(users, eq(users.email, email));
  if (!user) return;
  await sendPlatformMessage(context, {
    kind: accountExistsMail,
    to: email,
    event_id: event.id,
    subject_id: user.id,
    facts: { name: provedName(user), login_url: appUrl(context.settings, "/login"), forgot_url: appUrl(context.settings, "/forgot") },
  });
}

export async function mailReset(context: Context, event: Told): Promise<void> {
  const { email } = resetAsked.data.parse(event.data);
  const link = await linkFor(context, "reset_password", event, email);
  if (!link) return;
  await sendPlatformMessage(context, {
    kind: resetPasswordMail,
    to: email,
    event_id: event.id,
    subject_id: link.user.id,
    facts: {
      name: provedName(link.user),
      url: pageWith(context, "/reset", link.token),
      minutes: linkLivesMs.reset_password / minute,
    },
    good_until: event.at + linkLivesMs.reset_password,
  });
}

export async function mailPasswordChanged(context: Context, event: Told): Promise<void> {
  const { user_id, email, name, by } = passwordChanged.data.parse(event.data);
  await sendPlatformMessage(context, {
    kind: passwordChangedMail,
    to: email,
    event_id: event.id,
    subject_id: user_id,
    facts: { name, at: event.at, by, forgot_url: appUrl(context.settings, "/forgot") },
  });
}

/** To the owner of a store that has just opened. */
export async function mailWelcome(context: StoreContext, event: Told): Promise<void> {
  const { name, slug, owner_id } = storeCreated.data.parse(event.data);
  const owner = await context.platform.find(users, owner_id);
  if (!owner) return;
  await sendPlatformMessage(context, {
    kind: welcomeMail,
    to: owner.email,
    event_id: event.id,
    subject_id: context.store.id,
    facts: {
      name: owner.name,
      store_name: name,
      store_url: storeUrl(context.settings, slug),
      dashboard_url: appUrl(context.settings, `/stores/${context.store.id}`),
    },
  });
}

// Which kinds of mail are there?

import type { Brand } from "./brand.rules.ts";
import { accountExistsMail } from "./kinds/account-exists.kind.tsx";
import { actionNeededMail } from "./kinds/action-needed.kind.tsx";
import { memberInvitedMail } from "./kinds/member-invited.kind.tsx";
import { newOrderMail } from "./kinds/new-order.kind.tsx";
import { orderBeingPreparedMail } from "./kinds/order-being-prepared.kind.tsx";
import { orderCancelledMail } from "./kinds/order-cancelled.kind.tsx";
import { orderConfirmationMail } from "./kinds/order-confirmation.kind.tsx";
import { orderRefundedMail } from "./kinds/order-refunded.kind.tsx";
import { orderReviewMail } from "./kinds/order-review.kind.tsx";
import { parcelDelayedMail } from "./kinds/parcel-delayed.kind.tsx";
import { parcelDeliveredMail } from "./kinds/parcel-delivered.kind.tsx";
import { parcelOutForDeliveryMail } from "./kinds/parcel-out-for-delivery.kind.tsx";
import { parcelShippedMail } from "./kinds/parcel-shipped.kind.tsx";
import { passwordChangedMail } from "./kinds/password-changed.kind.tsx";
import { resetPasswordMail } from "./kinds/reset-password.kind.tsx";
import { verifyEmailMail } from "./kinds/verify-email.kind.tsx";
import { welcomeMail } from "./kinds/welcome.kind.tsx";
import { type MailKind, type RenderedMail, renderMail } from "./mail-kind.rules.ts";

/** A kind with its own facts put in: what lists of kinds can hold. */
export interface ListedKind {
  name: string;
  preview(brand: Brand): RenderedMail;
}

const listed = <Facts>(kind: MailKind<Facts>): ListedKind => ({
  name: kind.name,
  preview: (brand) => renderMail(kind, kind.sample, brand),
});

/** Tests render every one of them, and check that each has a reaction that sends it. */
export const mailKinds: readonly ListedKind[] = [
  listed(verifyEmailMail),
  listed(accountExistsMail),
  listed(resetPasswordMail),
  listed(passwordChangedMail),
  listed(memberInvitedMail),
  listed(welcomeMail),
  listed(orderConfirmationMail),
  listed(orderReviewMail),
  listed(orderBeingPreparedMail),
  listed(parcelShippedMail),
  listed(parcelOutForDeliveryMail),
  listed(parcelDeliveredMail),
  listed(parcelDelayedMail),
  listed(orderCancelledMail),
  listed(orderRefundedMail),
  listed(newOrderMail),
  listed(actionNeededMail),
];

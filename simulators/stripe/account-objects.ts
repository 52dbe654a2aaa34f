// What does a Stripe account look like before and after onboarding?
import type Stripe from "stripe";

const due = ["business_profile.url", "external_account", "tos_acceptance.date", "tos_acceptance.ip"];

export function profileOf(account: Stripe.Account): Stripe.Account.BusinessProfile {
  return account.business_profile as Stripe.Account.BusinessProfile;
}

export function blankAccount(id: string, created: number, country: string, type: Stripe.Account.Type): Stripe.Account {
  const requirements = { alternatives: [], current_deadline: null, errors: [], past_due: [...due], pending_verification: [] };
  return {
    id,
    object: "account",
    business_profile: blankProfile(),
    business_type: null,
    capabilities: { card_payments: "inactive", transfers: "inactive" },
    charges_enabled: false,
    controller: {
      type: "application",
      is_controller: true,
      fees: { payer: "account" },
      losses: { payments: "stripe" },
      requirement_collection: "stripe",
      stripe_dashboard: { type: "full" },
    },
    country,
    created,
    default_currency: "usd",
    details_submitted: false,
    email: null,
    external_accounts: { object: "list", data: [], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    future_requirements: { ...requirements, past_due: [], currently_due: [], eventually_due: [], disabled_reason: null },
    metadata: {},
    payouts_enabled: false,
    requirements: { ...requirements, currently_due: [...due], eventually_due: [...due], disabled_reason: "requirements.past_due" },
    settings: blankSettings(),
    tos_acceptance: { date: null },
    type,
  };
}

/** Everything Stripe asked for is there: the account may charge and be paid. */
export function enable(account: Stripe.Account, at: number) {
  account.charges_enabled = true;
  account.payouts_enabled = true;
  account.details_submitted = true;
  account.capabilities = { card_payments: "active", transfers: "active" };
  account.tos_acceptance = { date: at };
  account.requirements = {
    ...(account.requirements as Stripe.Account.Requirements),
    currently_due: [],
    eventually_due: [],
    past_due: [],
    disabled_reason: null,
  };
}

function blankProfile(): Stripe.Account.BusinessProfile {
  return {
    annual_revenue: null,
    estimated_worker_count: null,
    mcc: null,
    minority_owned_business_designation: null,
    name: null,
    product_description: null,
    specified_commercial_transactions_act_url: null,
    support_address: null,
    support_email: null,
    support_phone: null,
    support_url: null,
    url: null,
  };
}

function blankSettings(): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: "Etc/UTC" },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
    } as Stripe.Account.Settings.Payments,
  };
}

// How does a merchant tell Stripe who they are?
import type Stripe from "stripe";
import { htmlPage } from "../../html.tsx";
import type { AccountLink } from "../account-links.ts";
import type { Mistakes, Typed } from "../checkout-form.ts";
import { Field, Mistake } from "./fields.tsx";
import { payCss } from "./pay.css.ts";

/** Checks the form; empty when everything is there. */
export function onboardingMistakes(typed: Typed): Mistakes {
  const mistakes: Mistakes = {};
  for (const field of ["business_name", "url", "phone"]) if (!typed[field]?.trim()) mistakes[field] = "Required";
  if (typed.url?.trim() && !/^https?:\/\/\S+$/.test(typed.url.trim())) mistakes.url = "A web address starts with https://";
  if (!/^\d{4,17}$/.test((typed.account_number ?? "").replace(/\s/g, ""))) mistakes.account_number = "4 to 17 digits, like 000123456789.";
  if (typed.terms !== "yes") mistakes.terms = "You need to agree to go on.";
  return mistakes;
}

export function onboardingPage(account: Stripe.Account, link: AccountLink, typed: Typed, mistakes: Mistakes): Response {
  const wrong = Object.keys(mistakes).length > 0;
  const body = (
    <div class="box">
      <main>
        <span class="test-badge">TEST MODE</span>
        <h1>Set up payments</h1>
        <p>
          For the account <b>{account.email ?? account.id}</b>. Simulated: invent what you like, nothing leaves this machine.
        </p>
        <OnboardingForm link={link} typed={typed} mistakes={mistakes} />
      </main>
    </div>
  );
  return htmlPage({ title: "Set up payments", css: payCss, body, status: wrong ? 422 : 200 });
}

function OnboardingForm({ link, ...props }: { link: AccountLink; typed: Typed; mistakes: Mistakes }) {
  const { typed, mistakes } = props;
  return (
    <form method="post" novalidate>
      {Object.keys(mistakes).length > 0 && (
        <p class="notice" role="alert">
          Some details are missing or wrong.
        </p>
      )}
      <fieldset class="group">
        <legend>Your business</legend>
        <Field name="business_name" label="Business name" autocomplete="organization" {...props} />
        <Field name="url" label="Website" type="url" autocomplete="url" placeholder="https://" {...props} />
        <Field name="phone" label="Support phone" type="tel" autocomplete="tel" {...props} />
      </fieldset>
      <fieldset class="group">
        <legend>Where your money goes</legend>
        <Field name="account_number" label="Bank account number" inputmode="numeric" placeholder="000123456789" {...props} />
      </fieldset>
      <div class="group">
        <label class="check">
          <input
            type="checkbox"
            name="terms"
            value="yes"
            checked={typed.terms === "yes"}
            aria-invalid={mistakes.terms ? "true" : undefined}
            aria-describedby={mistakes.terms ? "terms-mistake" : undefined}
          />
          <span>I agree to the services agreement and confirm that the information is complete and correct.</span>
        </label>
        <Mistake name="terms" mistakes={mistakes} />
      </div>
      <div class="buttons">
        <button class="pay" type="submit">
          Agree and submit
        </button>
        <a class="plain" href={link.return_url}>
          Save for later
        </a>
      </div>
    </form>
  );
}

// Which fields does a shopper fill in to pay?
import { AddressFields, CountryField, Field } from "./fields.tsx";
import { fillInFor, moneyOf, type PayView } from "./pay-view.ts";

export function PaymentForm({ view, total }: { view: PayView; total: string }) {
  const { session, parts, mistakes, declined } = view;
  const several = Object.keys(mistakes).length > 0;
  return (
    <form id="pay" method="post" action={session.url ?? ""} novalidate data-fill={JSON.stringify(fillInFor(session))}>
      {(declined || several) && (
        <p class="notice" role="alert" id="notice" tabindex={-1} autofocus>
          {declined ?? "Some details are missing or wrong. Nothing was charged."}
        </p>
      )}
      <ContactFields view={view} />
      {session.shipping_address_collection && <ShippingFields view={view} />}
      {parts.shipping.length > 1 && <ShippingMethods view={view} />}
      <CardFields view={view} />
      <button class="pay" type="submit">
        Pay {total}
      </button>
      <p class="small">
        {session.cancel_url ? (
          <>
            Changed your mind? <a href={session.cancel_url}>Go back without paying</a>
          </>
        ) : (
          "You are not charged until you press Pay."
        )}
      </p>
    </form>
  );
}

function ContactFields({ view: { session, typed, mistakes } }: { view: PayView }) {
  return (
    <fieldset class="group">
      <legend>Contact information</legend>
      <Field
        name="email"
        label="Email"
        type="email"
        autocomplete="email"
        readonly={session.customer_email !== null}
        typed={typed}
        mistakes={mistakes}
      />
      {session.phone_number_collection?.enabled && (
        <Field name="phone" label="Phone" type="tel" autocomplete="tel" typed={typed} mistakes={mistakes} />
      )}
    </fieldset>
  );
}

function ShippingFields({ view: { session, typed, mistakes } }: { view: PayView }) {
  return (
    <fieldset class="group">
      <legend>Shipping address</legend>
      <Field name="shipping_name" label="Full name" autocomplete="shipping name" typed={typed} mistakes={mistakes} />
      <AddressFields
        prefix="shipping_"
        section="shipping"
        typed={typed}
        mistakes={mistakes}
        allowed={session.shipping_address_collection?.allowed_countries}
      />
    </fieldset>
  );
}

function CardFields({ view: { session, typed, mistakes } }: { view: PayView }) {
  return (
    <fieldset class="group">
      <legend class="with-link">
        Pay with card <a href="#cards">Test cards</a>
      </legend>
      <Field
        name="card_number"
        label="Card number"
        inputmode="numeric"
        autocomplete="cc-number"
        placeholder="1234 1234 1234 1234"
        typed={typed}
        mistakes={mistakes}
      />
      <div class="two">
        <Field
          name="card_expiry"
          label="Expiry"
          inputmode="numeric"
          autocomplete="cc-exp"
          placeholder="MM / YY"
          typed={typed}
          mistakes={mistakes}
        />
        <Field
          name="card_cvc"
          label="Security code"
          inputmode="numeric"
          autocomplete="cc-csc"
          placeholder="CVC"
          typed={typed}
          mistakes={mistakes}
        />
      </div>
      <Field name="name" label="Name on card" autocomplete="cc-name" typed={typed} mistakes={mistakes} />
      {session.billing_address_collection === "required" ? (
        <AddressFields prefix="billing_" section="billing" typed={typed} mistakes={mistakes} />
      ) : (
        <div class="two">
          <CountryField name="country" autocomplete="billing country" typed={typed} mistakes={mistakes} />
          <Field name="postal_code" label="ZIP or postal code" autocomplete="billing postal-code" typed={typed} mistakes={mistakes} />
        </div>
      )}
    </fieldset>
  );
}

function ShippingMethods({ view: { session, parts } }: { view: PayView }) {
  return (
    <fieldset class="group">
      <legend>Shipping method</legend>
      {parts.shipping.map((choice, index) => (
        <label class="choice">
          <input type="radio" name="shipping_rate" value={String(index)} checked={index === parts.chosen} />
          <span>{choice.name}</span>
          <span class="amount">{choice.amount === 0 ? "Free" : moneyOf(session, choice.amount)}</span>
        </label>
      ))}
      <button class="plain" type="submit" name="update" value="shipping">
        Update total
      </button>
    </fieldset>
  );
}

// Who am I here, and where am I logged in?
import { createSignal, For, Show } from "solid-js";
import { type Account, accountContract, type Device } from "../../../../../core/identity/account.contract.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { Banner, Card, Facts } from "../../../../shared/components/card.tsx";
import { PasswordField, TextField } from "../../../../shared/components/field.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { createForm } from "../../../../shared/form.ts";
import { InMoment } from "../../../../shared/scope.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { counted } from "../../../../shared/words.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { accountApi } from "../shell/scope.tsx";
import "./account.css";

export function AccountPage(props: { account: Account; devices: Device[]; now: number }) {
  return (
    <InMoment zone="UTC" now={props.now}>
      <div class="narrow-page">
        <PageHead title="Your account" />
        <div class="stack">
          <Profile account={props.account} />
          <Plan plan={props.account.plan} />
          <NewPassword />
          <Devices devices={props.devices} />
        </div>
      </div>
    </InMoment>
  );
}

function Profile(props: { account: Account }) {
  const form = createForm({
    initial: { name: props.account.name },
    schema: accountContract.endpoints.updateMe.input,
    send: async (values) => {
      const account = await accountApi(accountContract).updateMe(values);
      form.reset({ name: account.name });
      tell("Saved.");
    },
  });
  return (
    <Card title="Profile">
      <form class="fields" method="post" novalidate onSubmit={form.submit}>
        <FormProblem form={form} />
        <TextField label="Name" field={form.field("name")} autocomplete="name" maxLength={80} />
        <Facts
          items={[
            [
              "E-mail",
              <>
                {props.account.email}{" "}
                {props.account.email_verified ? <Badge tone="good">Confirmed</Badge> : <Badge tone="notice">Not confirmed</Badge>}
              </>,
            ],
          ]}
        />
        <div class="button-row">
          <Button type="submit" kind="primary" busy={form.busy()} disabled={!form.dirty()}>
            Save
          </Button>
        </div>
      </form>
    </Card>
  );
}

const limitWords: readonly [keyof Account["plan"]["limits"], string][] = [
  ["stores", "Stores"],
  ["products", "Products a store"],
  ["imports", "Imports a month"],
  ["team_members", "Team members"],
  ["ai_credits", "AI credits a month"],
];

function Plan(props: { plan: Account["plan"] }) {
  const limit = (name: keyof Account["plan"]["limits"]) => {
    const value = props.plan.limits[name];
    return value === null || value === undefined ? "No limit" : value.toLocaleString("en");
  };
  return (
    <Card
      title={`${props.plan.title} plan`}
      says={
        <Show when={props.plan.trial_ends_at} fallback={props.plan.status === "ended" ? "Your trial is over." : undefined}>
          {(at) => (
            <>
              {props.plan.status === "trialing" ? "Trial ends " : "Trial ended "}
              <RelativeTime at={at()} />
            </>
          )}
        </Show>
      }
    >
      <Facts items={limitWords.map(([name, word]) => [word, limit(name)] as const)} />
    </Card>
  );
}

function NewPassword() {
  const form = createForm({
    initial: { current_password: "", new_password: "" },
    schema: accountContract.endpoints.changePassword.input,
    send: async (values) => {
      await accountApi(accountContract).changePassword(values);
      form.reset({ current_password: "", new_password: "" });
      tell("Changed. Every other device is logged out.");
    },
  });
  return (
    <Card title="Password">
      <form class="fields" method="post" novalidate onSubmit={form.submit}>
        <FormProblem form={form} />
        <PasswordField label="Present password" field={form.field("current_password")} autocomplete="current-password" />
        <PasswordField
          label="New password"
          field={form.field("new_password")}
          autocomplete="new-password"
          hint="At least 10 characters. Every other device is logged out."
        />
        <div class="button-row">
          <Button type="submit" busy={form.busy()} disabled={!form.dirty()}>
            Change the password
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Devices(props: { devices: Device[] }) {
  const api = accountApi(accountContract);
  const [devices, setDevices] = createSignal(props.devices);
  const [busy, setBusy] = createSignal(false);
  const end = (device: Device) =>
    attempt(async () => {
      await api.revokeSession({ session_id: device.id });
      setDevices((now) => now.filter((one) => one.id !== device.id));
      tell("Logged out there.");
    });
  const endOthers = async () => {
    setBusy(true);
    await attempt(async () => {
      const { ended } = await api.revokeOtherSessions();
      setDevices((now) => now.filter((one) => one.current));
      tell(`${counted(ended, "device")} logged out.`);
    });
    setBusy(false);
  };
  return (
    <Card
      flush
      title="Where you are logged in"
      actions={
        <Show when={devices().length > 1}>
          <Button busy={busy()} onClick={endOthers}>
            Log out everywhere else
          </Button>
        </Show>
      }
    >
      <ul class="devices">
        <For each={devices()}>
          {(device) => (
            <li class="device">
              <Icon name="monitor" />
              <div>
                <p class="strong">
                  {device.device}{" "}
                  <Show when={device.current}>
                    <Badge tone="good">This one</Badge>
                  </Show>
                </p>
                <p class="soft small">
                  {device.ip} · last seen <RelativeTime at={device.last_seen_at} />
                </p>
              </div>
              <Show when={!device.current}>
                <Button kind="quiet" onClick={() => end(device)}>
                  Log out
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={devices().length === 0}>
        <Banner>Nowhere.</Banner>
      </Show>
    </Card>
  );
}

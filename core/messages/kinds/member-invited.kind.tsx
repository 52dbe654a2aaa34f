// What does an invitation to a store's team say?
import { brandDate } from "../brand.rules.ts";
import { mailKind } from "../mail-kind.rules.ts";
import { Button, Details, Heading, Small, Text } from "../mail-parts.rules.tsx";

export const memberInvitedMail = mailKind<{ store_name: string; role: string; invited_by: string; url: string; expires_at: number }>({
  name: "member_invited",
  sample: {
    store_name: "Volt & Co",
    role: "Product manager",
    invited_by: "Grace Hopper",
    url: "https://app.tradewind.example/invite?token=inv_0.sample",
    expires_at: 1_795_000_000_000,
  },
  compose: ({ store_name, role, invited_by, url, expires_at }, brand) => {
    const until = brandDate(brand, expires_at);
    return {
      subject: `${invited_by} invites you to ${store_name}`,
      preview: `Join the team as ${role.toLowerCase()}.`,
      body: (
        <>
          <Heading>Join the team of {store_name}</Heading>
          <Text>
            {invited_by} invites you to work on {store_name}, a store on {brand.name}.
          </Text>
          <Details
            rows={[
              ["Store", store_name],
              ["Your role", role],
              ["Good until", until],
            ]}
          />
          <Button brand={brand} href={url}>
            See the invitation
          </Button>
          <Small>The link works once and only for this address. If you do not know who this is, leave it alone.</Small>
        </>
      ),
      text: [
        `${invited_by} invites you to work on ${store_name}, a store on ${brand.name}, as ${role.toLowerCase()}.`,
        `See the invitation: ${url}`,
        `It is good until ${until}, works once and only for this address. If you do not know who this is, leave it alone.`,
      ],
    };
  },
});

// Who shops in the demo, where do they live, and which cards do they hold?
import { hash, pick } from "../../simulators/catalogue/dice.ts";

export interface Shopper {
  email: string;
  phone: string;
  card: string;
  address: { name: string; line1: string; line2: string; city: string; region: string; postal_code: string; country: string };
}

interface Country {
  first: readonly string[];
  last: readonly string[];
  streets: readonly string[];
  /** "12 Oak Street" or "Lindenstraße 12". */
  numberFirst: boolean;
  /** City, region, postal code. */
  places: readonly (readonly [string, string, string])[];
  phone: (n: number) => string;
  cards: readonly string[];
}

const words = (text: string) => text.split(", ");

/** Cards of anywhere first; all succeed. */
const american = ["4242424242424242", "5555555555554444", "378282246310005", "6011111111111117", "4000056655665556"];

const countries: Readonly<Record<string, Country>> = {
  US: {
    first: words(
      "Olivia, Liam, Maya, Ethan, Harper, Noah, Zoe, Caleb, Priya, Marcus, Elena, Jonah, Aisha, Derek, Naomi, Travis, Grace, Owen",
    ),
    last: words(
      "Bennett, Ramirez, Okafor, Sullivan, Chen, Whitaker, Morales, Patel, Hughes, Kowalski, Freeman, Nguyen, Delgado, Brooks, Larsen",
    ),
    streets: words("Oak Street, Maple Avenue, Lakeview Drive, Cedar Lane, Union Street, Highland Road, Mission Street, Park Avenue"),
    numberFirst: true,
    places: [
      ["Portland", "Oregon", "97205"],
      ["Austin", "Texas", "78704"],
      ["Chicago", "Illinois", "60614"],
      ["Seattle", "Washington", "98103"],
      ["Denver", "Colorado", "80206"],
      ["Brooklyn", "New York", "11215"],
      ["San Diego", "California", "92104"],
      ["Nashville", "Tennessee", "37206"],
      ["Minneapolis", "Minnesota", "55408"],
      ["Atlanta", "Georgia", "30307"],
    ],
    phone: (n) => `+1 503 555 ${String(100 + (n % 900)).padStart(4, "0")}`,
    cards: american,
  },
  DE: {
    first: words("Lena, Jonas, Mia, Felix, Hannah, Paul, Clara, Emil, Sophie, Lukas, Marie, Anton, Nele, Moritz, Leonie, Tim"),
    last: words("Schneider, Fischer, Weber, Becker, Hoffmann, Koch, Richter, Wolf, Neumann, Schwarz, Zimmermann, Krüger, Hartmann, Vogel"),
    streets: words("Lindenstraße, Gartenweg, Bergstraße, Rosenallee, Hauptstraße, Schillerstraße, Kastanienallee, Uferweg"),
    numberFirst: false,
    places: [
      ["Berlin", "Berlin", "10405"],
      ["Hamburg", "Hamburg", "20357"],
      ["München", "Bayern", "80469"],
      ["Köln", "Nordrhein-Westfalen", "50672"],
      ["Leipzig", "Sachsen", "04109"],
      ["Freiburg", "Baden-Württemberg", "79098"],
      ["Bremen", "Bremen", "28203"],
    ],
    phone: (n) => `+49 30 ${String(5550000 + (n % 9999))}`,
    cards: ["4000002760000016", "5555555555554444", "4242424242424242", "4000056655665556"],
  },
  GB: {
    first: words("Amelia, Oliver, Isla, Harry, Freya, Jack, Poppy, Alfie, Imogen, Callum, Niamh, Rhys, Beatrice, Arjun, Tess, Dylan"),
    last: words("Hughes, Clarke, Patel, Wright, Murray, Evans, Bailey, Fraser, Khan, Ellis, Marsh, Doyle, Griffiths, Lowe"),
    streets: words("High Street, Church Lane, Victoria Road, Mill Lane, Station Road, Queen Street, Albert Terrace, Park Row"),
    numberFirst: true,
    places: [
      ["London", "Greater London", "E8 3PN"],
      ["Manchester", "Greater Manchester", "M4 1HQ"],
      ["Bristol", "Bristol", "BS6 5QA"],
      ["Edinburgh", "Midlothian", "EH3 6SW"],
      ["Leeds", "West Yorkshire", "LS6 2AS"],
      ["Brighton", "East Sussex", "BN1 4GH"],
      ["Cardiff", "South Glamorgan", "CF11 9LJ"],
    ],
    phone: (n) => `+44 20 7946 ${String(n % 1000).padStart(4, "0")}`,
    cards: ["4000008260000000", "5555555555554444", "4242424242424242", "4000056655665556"],
  },
};

function plain(name: string): string {
  const letters: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return name.toLowerCase().replace(/[äöüß]/g, (letter) => letters[letter] ?? "");
}

/** The nth shopper of a shop: always the same person. First and last names run at different lengths, so that no two share both. */
export function shopperOf(slug: string, country: string, n: number): Shopper {
  const known = countries[country];
  if (!known) throw new Error(`Nobody is known in ${country}.`);
  const seed = `${slug} shopper ${n}`;
  const first = known.first[n % known.first.length] ?? "";
  const last = known.last[n % known.last.length] ?? "";
  const [city, region, postal_code] = pick(`${seed} place`, known.places);
  const [street, house] = [pick(`${seed} street`, known.streets), 1 + (hash(`${seed} house`) % 180)];
  return {
    email: `${plain(first)}.${plain(last)}@${pick(`${seed} mail`, ["example.com", "example.net", "example.org"])}`,
    phone: known.phone(hash(`${seed} phone`)),
    card: known.cards[n % known.cards.length] ?? "",
    address: {
      name: `${first} ${last}`,
      line1: known.numberFirst ? `${house} ${street}` : `${street} ${house}`,
      line2: "",
      city,
      region,
      postal_code,
      country,
    },
  };
}

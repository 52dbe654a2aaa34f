// Would AliExpress deliver to this address, or how does it refuse?

export interface Address {
  address: string;
  address2: string;
  city: string;
  province: string;
  country: string;
  zip: string;
  full_name: string;
  contact_person: string;
  mobile_no: string;
  phone_country: string;
  cpf: string;
}

/** AliExpress's own English names; anything else is not in its list. */
const provinces: Record<string, readonly string[]> = {
  AT: ["Burgenland", "Carinthia", "Lower Austria", "Salzburg", "Styria", "Tyrol", "Upper Austria", "Vienna", "Vorarlberg", "Other"],
  IT: [
    "Abruzzo",
    "Aosta Valley",
    "Apulia",
    "Basilicata",
    "Calabria",
    "Campania",
    "Emilia-Romagna",
    "Friuli-Venezia Giulia",
    "Lazio",
    "Liguria",
    "Lombardy",
    "Marche",
    "Molise",
    "Piedmont",
    "Sardinia",
    "Sicily",
    "Trentino-Alto Adige",
    "Tuscany",
    "Umbria",
    "Veneto",
    "Other",
  ],
};

export interface AddressRefusal {
  code: string;
  message: string;
}

const invalid = (message: string): AddressRefusal => ({ code: "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL", message });

export function readAddress(value: unknown): Address {
  const fields = (value && typeof value === "object" ? value : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === "string" || typeof fields[name] === "number" ? String(fields[name]).trim() : "");
  return {
    address: text("address"),
    address2: text("address2"),
    city: text("city"),
    province: text("province"),
    country: text("country").toUpperCase(),
    zip: text("zip"),
    full_name: text("full_name"),
    contact_person: text("contact_person"),
    mobile_no: text("mobile_no"),
    phone_country: text("phone_country"),
    cpf: text("cpf"),
  };
}

/** The first thing wrong with an address, in the words shops have met; null where it is good. */
export function judgeAddress(address: Address): AddressRefusal | null {
  const list = provinces[address.country];
  if (!/^[A-Z]{2}$/.test(address.country)) return invalid("Please select a country/region");
  if (!address.full_name && !address.contact_person) return invalid("Please enter a contact name");
  if (!address.address) return invalid("Please enter a street address");
  if (!/^\p{Lu}/u.test(address.city)) return invalid("Please enter a city");
  if (!address.province) return invalid("Please enter a State/Province/Region");
  if (list && !list.includes(address.province)) return invalid("Please select a valid State/Province/Region");
  if (!address.zip && address.country !== "IE" && address.country !== "HK") return invalid("Please enter a ZIP/Postal code");
  if (!/^\d{7,13}$/.test(address.mobile_no)) return invalid("Please enter a valid mobile number, 7-13 digits");
  if (address.country === "BR" && !/^\d{11}$|^\d{14}$/.test(address.cpf.replace(/[.\-/]/g, "")))
    return { code: "DELIVERY_ADDRESS_CPF_INVALID", message: "Please enter a valid CPF" };
  return null;
}

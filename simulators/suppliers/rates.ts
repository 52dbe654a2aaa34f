// What is a US dollar worth at the suppliers, and how do they print money?

/** Units of each currency for one US dollar. The suppliers' own table: it moves only when somebody edits it. */
const rates: Record<string, number> = {
  USD: 1,
  EUR: 0.92,
  GBP: 0.79,
  CAD: 1.37,
  AUD: 1.52,
  NZD: 1.66,
  CHF: 0.89,
  SEK: 10.6,
  NOK: 10.8,
  DKK: 6.86,
  PLN: 3.98,
  CZK: 23.1,
  BRL: 5.4,
  MXN: 18.3,
  JPY: 151,
  KRW: 1365,
  CNY: 7.2,
  ILS: 3.7,
};

const symbols: Record<string, string> = { USD: "US $", EUR: "€", GBP: "£", CAD: "C$", AUD: "A$", CNY: "￥", JPY: "￥", BRL: "R$" };

export function isCurrency(code: string): boolean {
  return code in rates;
}

/** US cents in another currency's main units, two decimals as a string ("8.01"); yen and won have none. */
export function amountIn(currency: string, usCents: number): string {
  const amount = (usCents / 100) * (rates[currency] ?? 1);
  return currency === "JPY" || currency === "KRW" ? String(Math.round(amount)) : amount.toFixed(2);
}

/** "1299.00" as "1,299.00". */
export function withCommas(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "1.99" as "US $1.99", or as the French and their neighbours write it: "1,99€". */
export function printed(currency: string, amount: string): string {
  return currency === "EUR" ? `${amount.replace(".", ",")}€` : `${symbols[currency] ?? `${currency} `}${amount}`;
}

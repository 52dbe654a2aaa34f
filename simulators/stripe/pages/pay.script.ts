// What does the payment page do by itself in a browser?

/** Puts a test card into the form without a round trip, and groups the digits while somebody types. */
export const payScript = `
const field = (name) => document.getElementById(name);
const group = (digits) => /^3[47]/.test(digits)
  ? digits.slice(0, 15).replace(/^(\\d{4})(\\d{1,6})?(\\d{1,5})?$/, (_, ...g) => g.slice(0, 3).filter(Boolean).join(" "))
  : digits.slice(0, 19).replace(/(\\d{4})(?=\\d)/g, "$1 ");
field("card_number").addEventListener("input", (event) => {
  if (event.inputType?.startsWith("delete")) return;
  event.target.value = group(event.target.value.replace(/\\D/g, ""));
});
field("card_expiry").addEventListener("input", (event) => {
  const digits = event.target.value.replace(/\\D/g, "").slice(0, 4);
  if (!event.inputType?.startsWith("delete")) event.target.value = digits.length > 2 ? digits.slice(0, 2) + " / " + digits.slice(2) : digits;
});
for (const button of document.querySelectorAll("button[name=fill]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    field("card_number").value = group(button.value);
    for (const [name, value] of Object.entries(JSON.parse(document.getElementById("pay").dataset.fill))) if (!field(name).value) field(name).value = value;
    field("card_number").focus();
  });
}
const form = document.getElementById("pay");
form.addEventListener("submit", (event) => {
  if (event.submitter?.name) return;
  const button = form.querySelector(".pay");
  button.setAttribute("aria-disabled", "true");
  button.textContent = "Processing\\u2026";
});
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
`;

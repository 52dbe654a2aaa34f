// Draws the API reference from the platform's own OpenAPI document.
const reader = document.createElement("rapi-doc");
const settings = {
  "spec-url": "/openapi.json",
  "render-style": "read",
  "show-header": "false",
  "allow-try": "false",
  "allow-authentication": "false",
  "load-fonts": "false",
  "regular-font": "system-ui, sans-serif",
  "primary-color": "#0b6b64",
  "use-path-in-nav-bar": "false",
  "nav-item-spacing": "relaxed",
  "schema-description-expanded": "true",
  theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
};
for (const [name, value] of Object.entries(settings)) reader.setAttribute(name, value);
document.getElementById("reference").append(reader);

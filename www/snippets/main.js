// The page with the snippets: it writes its own address into them, and copies them.

const status = document.querySelector("[role=status]");
const site = new URL("../", location.href).href;

for (const code of document.querySelectorAll("pre > code")) {
  code.textContent = code.textContent.replaceAll("https://ngo.example/explainer/", site);
  // Only secure pages may write to the clipboard; elsewhere a snippet is selected by hand.
  if (!navigator.clipboard) continue;
  const name = code.closest("pre").previousElementSibling.previousElementSibling.textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Copy: ${name}`;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = `Copied: ${name}`;
    } catch {
      status.textContent = "Your browser does not let this page copy. Select the text and copy it by hand.";
    }
  });
  code.closest("pre").after(button);
}

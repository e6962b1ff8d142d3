// Hosts that take the explainer through more than one life.

/** @import { Page } from "../support/chromium.js" */

/** Waits until the explainer answers, so that what comes next happens to a whole one. @param {Page} page */
const whole = (page) => page.locator('palermo-explainer[data-layer="app"] .ending').first().waitFor({ state: "attached" });

const nothing = () => '<div id="place"></div>';

/** @type {import("./page.js").Fixture[]} */
export const LIVES = [
  {
    name: "markup written anew by innerHTML",
    place: ({ element, script }) => `<div id="place">${element}</div>${script}`,
    async arrive({ page }) {
      await whole(page);
      await page.evaluate(() => {
        const place = document.querySelector("#place");
        const { innerHTML } = place;
        for (let round = 0; round < 3; round += 1) place.innerHTML = innerHTML;
      });
    },
  },
  {
    name: "nodes moved and cloned, like React's",
    place: ({ element, script }) => `<div id="place">${element}</div>${script}`,
    async arrive({ page }) {
      await whole(page);
      await page.evaluate(async () => {
        const place = document.querySelector("#place");
        const element = place.querySelector("palermo-explainer");
        // Mounted twice, as its strict mode does, and with attributes that it knows nothing of taken away.
        element.remove();
        place.append(element);
        await new Promise((resolve) => setTimeout(resolve));
        delete element.dataset.layer;
        const fragment = document.createDocumentFragment();
        fragment.append(element);
        place.append(fragment);
        const clone = element.cloneNode(true);
        place.replaceChildren(clone);
        place.normalize();
        document.adoptNode(clone);
        place.append(clone);
      });
    },
  },
  {
    name: "pages that are swapped in, with the script again",
    place: nothing,
    async arrive({ page, parts }) {
      for (const address of ["/one", "/two", "/one"]) {
        await page.evaluate(
          ([address, markup]) => {
            history.pushState({}, "", address);
            const place = document.querySelector("#place");
            place.innerHTML = markup;
            // Scripts that come with markup do not run: the swapping script makes them anew.
            for (const dead of place.querySelectorAll("script")) {
              const alive = document.createElement("script");
              for (const { name, value } of dead.attributes) alive.setAttribute(name, value);
              dead.replaceWith(alive);
            }
          },
          [address, parts.element + parts.script],
        );
        await page.locator("palermo-explainer[data-layer]").waitFor({ state: "attached" });
      }
    },
  },
  {
    name: "the reader goes on, and comes back",
    async arrive({ page }) {
      await whole(page);
      await page.evaluate(() => {
        document.documentElement.dataset.kept = "";
      });
      await page.goto(new URL("/elsewhere", page.url()).href);
      // A page that was kept is not loaded again.
      await page.goBack({ waitUntil: "commit" });
    },
    complain: (page) => page.evaluate(() => ("kept" in document.documentElement.dataset ? [] : ["the page was loaded anew"])),
  },
  {
    name: "printed, and read on",
    async arrive({ page }) {
      await whole(page);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        dispatchEvent(new Event("afterprint"));
      });
      await page.emulateMedia({ media: "screen" });
    },
  },
  {
    name: "theme of the host switched twice",
    async arrive({ page }) {
      await whole(page);
      await page.evaluate(() => {
        const { style } = document.documentElement;
        for (const scheme of ["dark", "light", "dark", ""]) {
          style.colorScheme = scheme;
          document.documentElement.getBoundingClientRect();
        }
      });
    },
  },
];

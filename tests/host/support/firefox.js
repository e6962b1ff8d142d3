// Firefox for the tests of host pages: a stock one, by WebDriver.

import { Builder } from "selenium-webdriver";
import { Options, ServiceBuilder } from "selenium-webdriver/firefox.js";

/** How long an awaited state may take, in milliseconds. */
export const PATIENCE = 30_000;

/** @param {Record<string, string | number | boolean>} [preferences] */
export function launch(preferences = {}) {
  const options = new Options().addArguments("-headless").setPreference("intl.accept_languages", "en-GB");
  // A driven Firefox keeps no pages to go back to; a reader's does.
  options
    .setPreference("browser.sessionhistory.max_total_viewers", 8)
    .setPreference("docshell.shistory.bfcache.allow_unload_listeners", true);
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  if (process.env.FIREFOX_PATH) options.setBinary(process.env.FIREFOX_PATH);
  return new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(new ServiceBuilder(process.env.GECKODRIVER_PATH ?? "geckodriver"))
    .build();
}

/**
 * Waits for a layer of every explainer on the page.
 * @param {import("selenium-webdriver").WebDriver} driver
 * @param {string} name
 */
export function layer(driver, name) {
  const reached = () =>
    driver.executeScript(
      "const all = [...document.querySelectorAll('palermo-explainer')]; return all.length > 0 && all.every((one) => one.dataset.layer === arguments[0]);",
      name,
    );
  return driver.wait(reached, PATIENCE, `no explainer reached the layer ${name}`);
}

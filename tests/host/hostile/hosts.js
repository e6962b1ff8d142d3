// All hosts, by concern.

import { DOCUMENTS } from "./documents.js";
import { LIVES } from "./lives.js";
import { PLACES } from "./places.js";
import { SCRIPTS } from "./scripts.js";
import { STYLES } from "./styles.js";

/** @type {Record<string, import("./page.js").Fixture[]>} */
export const HOSTS = { styles: STYLES, scripts: SCRIPTS, places: PLACES, documents: DOCUMENTS, lives: LIVES };

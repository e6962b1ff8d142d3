// Hosts that are hostile to what is put into them, by scripts, places, documents and lives: the files beside this one have them, and the
// one suite that runs on each.

import { HOSTS } from "./hosts.js";
import { runOn } from "./matrix.js";

const { styles, ...others } = HOSTS;

// Each theme and each direction once: what these hosts do does not depend on both together.
for (const [concern, hosts] of Object.entries(others)) runOn(concern, hosts, 2);

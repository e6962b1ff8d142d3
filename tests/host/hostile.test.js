// Hosts that are hostile to what is put into them, by scripts, places, documents and lives: `hostile/` has them, and the one suite that
// runs on each.

import { HOSTS } from "./hostile/hosts.js";
import { runOn } from "./hostile/matrix.js";

const { styles, ...others } = HOSTS;

// Each theme and each direction once: what these hosts do does not depend on both together.
for (const [concern, hosts] of Object.entries(others)) runOn(concern, hosts, 2);

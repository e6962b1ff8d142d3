// Hosts whose styles are hostile, light and dark, from left to right and from right to left.

import { HOSTS } from "./hostile/hosts.js";
import { runOn } from "./hostile/matrix.js";

runOn("styles", HOSTS.styles, 4);

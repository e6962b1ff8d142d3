// Hosts whose styles are hostile, light and dark, from left to right and from right to left.

import { HOSTS } from "./hosts.js";
import { runOn } from "./matrix.js";

runOn("styles", HOSTS.styles, 4);

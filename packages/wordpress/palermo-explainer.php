<?php
/**
 * Plugin Name:       Palermo Explainer
 * Description:       Explains trafficking in persons where your readers are: who can help, what it is, what the law says. As a block and as a shortcode. All of it comes from your own site, and nothing is stored.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Palermo Explainer maintainers
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       palermo-explainer
 * Domain Path:       /languages
 *
 * @package Palermo_Explainer
 */

defined( 'ABSPATH' ) || exit;

define( 'PALERMO_EXPLAINER_FILE', __FILE__ );
define( 'PALERMO_EXPLAINER_DIR', plugin_dir_path( __FILE__ ) );

require_once PALERMO_EXPLAINER_DIR . 'includes/class-palermo-explainer-release.php';
require_once PALERMO_EXPLAINER_DIR . 'includes/class-palermo-explainer-choices.php';
require_once PALERMO_EXPLAINER_DIR . 'includes/class-palermo-explainer-element.php';
require_once PALERMO_EXPLAINER_DIR . 'includes/class-palermo-explainer-block.php';
require_once PALERMO_EXPLAINER_DIR . 'includes/class-palermo-explainer-settings.php';

add_action( 'init', 'palermo_explainer_load_translations' );

/**
 * Loads translations that lie in the plugin's own folder.
 */
function palermo_explainer_load_translations() {
	load_plugin_textdomain( 'palermo-explainer', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
}

Palermo_Explainer_Element::register();
Palermo_Explainer_Block::register();
Palermo_Explainer_Settings::register();

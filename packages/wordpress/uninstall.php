<?php
/**
 * Leaves nothing behind: the plugin keeps one option, and nothing else.
 *
 * @package Palermo_Explainer
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $palermo_explainer_site ) {
		delete_blog_option( $palermo_explainer_site, 'palermo_explainer' );
	}
} else {
	delete_option( 'palermo_explainer' );
}

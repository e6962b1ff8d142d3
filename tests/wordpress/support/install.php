<?php
/**
 * Installs WordPress in the folder that is named, without its e-mail, and adds an author.
 *
 * @package Palermo_Explainer
 */

define( 'WP_INSTALLING', true );

/**
 * WordPress announces a new site by e-mail otherwise.
 */
function wp_new_blog_notification() {}

list( , $palermo_folder, $palermo_password ) = $argv;
require_once $palermo_folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'An NGO', 'administrator', 'administrator@ngo.example', false, '', $palermo_password );
$palermo_author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => $palermo_password,
		'user_email' => 'author@ngo.example',
		'role'       => 'author',
	)
);
// Not for the first time: nobody is shown around the editor.
update_user_meta(
	$palermo_author,
	'wp_persisted_preferences',
	array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	)
);
update_option( 'permalink_structure', '/%postname%/' );

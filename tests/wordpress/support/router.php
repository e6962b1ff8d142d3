<?php
/**
 * Sends to WordPress what is no file: PHP's server would look for one wherever an address has a dot in it.
 *
 * @package Palermo_Explainer
 */

$palermo_path = $_SERVER['DOCUMENT_ROOT'] . rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( file_exists( $palermo_path ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
require_once $_SERVER['DOCUMENT_ROOT'] . '/index.php';

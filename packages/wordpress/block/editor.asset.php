<?php
/**
 * What the editor's script takes, as WordPress looks for it beside that script.
 *
 * @package Palermo_Explainer
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '1.0.0',
);

<?php
/**
 * Plugin Name: Answers for the explainer's site from its folder: the address is a secure one, which nobody serves here.
 *
 * @package Palermo_Explainer
 */

add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		$address = getenv( 'EXPLAINER_ADDRESS' );
		if ( 0 !== strpos( $url, $address ) ) {
			return $answer;
		}
		$path = strtok( substr( $url, strlen( $address ) ), '?' );
		$file = getenv( 'EXPLAINER_SITE' ) . '/' . $path . ( '' === $path || '/' === substr( $path, -1 ) ? 'index.html' : '' );
		$body = is_file( $file ) ? file_get_contents( $file, false, null, 0, $arguments['limit_response_size'] ?? null ) : '';
		return array(
			'headers'  => array(),
			'body'     => $body,
			'response' => array(
				'code'    => is_file( $file ) ? 200 : 404,
				'message' => '',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);

<?php
/**
 * The choices that a block, a shortcode and the settings have in common.
 *
 * @package Palermo_Explainer
 */

defined( 'ABSPATH' ) || exit;

/**
 * The attributes of the element, as the release lists them. Whatever stands in a post has been written by anybody: only what is
 * understood goes on.
 */
class Palermo_Explainer_Choices {

	/**
	 * The option in which the site's defaults are kept.
	 */
	const OPTION = 'palermo_explainer';

	/**
	 * The attributes with the values among which there is a choice; none where a value is written freely.
	 *
	 * @return array Lists by name.
	 */
	public static function all() {
		$all = array();
		foreach ( Palermo_Explainer_Release::listed( 'attributes' ) as $attribute ) {
			// A closed root is for pages that are Yew applications themselves.
			if ( 'shadow' !== $attribute['name'] ) {
				$all[ $attribute['name'] ] = isset( $attribute['choices'] ) ? $attribute['choices'] : array();
			}
		}
		return $all;
	}

	/**
	 * What a block calls an attribute, as in `headingLevel`.
	 *
	 * @param string $name As in `heading-level`.
	 * @return string
	 */
	public static function in_block( $name ) {
		return lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) );
	}

	/**
	 * The site's defaults.
	 *
	 * @return string[] By name.
	 */
	public static function defaults() {
		return self::cleaned( (array) get_option( self::OPTION, array() ) );
	}

	/**
	 * What was asked for, and the site's defaults where nothing was.
	 *
	 * @param array $asked By name; names with `_` in the place of `-` are taken too.
	 * @return string[] By name.
	 */
	public static function of( array $asked ) {
		$named = array();
		foreach ( $asked as $name => $value ) {
			$named[ str_replace( '_', '-', (string) $name ) ] = $value;
		}
		return self::cleaned( $named ) + self::defaults();
	}

	/**
	 * What is understood of some values.
	 *
	 * @param array $values By name.
	 * @return string[] By name, without what is empty.
	 */
	public static function cleaned( array $values ) {
		$cleaned = array();
		foreach ( self::all() as $name => $choices ) {
			if ( isset( $values[ $name ] ) && is_scalar( $values[ $name ] ) ) {
				$cleaned[ $name ] = self::clean( $name, trim( (string) $values[ $name ] ), $choices );
			}
		}
		return array_filter( $cleaned, 'strlen' );
	}

	/**
	 * A value as it can go on.
	 *
	 * @param string   $name    The attribute.
	 * @param string   $value   What was written.
	 * @param string[] $choices What can be chosen, where it is one of a few.
	 * @return string Nothing where it is not understood.
	 */
	private static function clean( $name, $value, array $choices ) {
		if ( $choices ) {
			return in_array( $value, $choices, true ) ? $value : '';
		}
		switch ( $name ) {
			case 'lang':
				return preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/Di', $value ) ? $value : '';
			case 'country':
				return preg_match( '/^[a-z]{2}$/Di', $value ) ? strtoupper( $value ) : '';
			case 'sections':
				$known = Palermo_Explainer_Release::listed( 'sections' );
				return implode( ' ', array_unique( array_intersect( preg_split( '/[\s,]+/', $value ), $known ) ) );
			case 'exit-url':
				$parts = wp_parse_url( $value );
				return isset( $parts['host'] ) && ! isset( $parts['user'] ) ? esc_url_raw( $value, array( 'https' ) ) : '';
			case 'supplement':
				return esc_url_raw( $value, array( 'http', 'https' ) );
		}
		// An attribute that a newer release has, and this code does not know.
		return '';
	}
}

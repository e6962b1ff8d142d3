<?php
/**
 * The block.
 *
 * @package Palermo_Explainer
 */

defined( 'ABSPATH' ) || exit;

/**
 * The block keeps choices alone, and the server writes the element: so whoever may write posts can place it, also without the right to
 * post unfiltered HTML.
 */
class Palermo_Explainer_Block {

	/**
	 * Makes the block known.
	 */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'register_block' ) );
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'tell_editor' ) );
	}

	/**
	 * Makes the block known.
	 */
	public static function register_block() {
		register_block_type( PALERMO_EXPLAINER_DIR . 'block', array( 'render_callback' => array( __CLASS__, 'render' ) ) );
		wp_set_script_translations( 'palermo-explainer-explainer-editor-script', 'palermo-explainer', PALERMO_EXPLAINER_DIR . 'languages' );
	}

	/**
	 * Tells the editor what can be chosen.
	 */
	public static function tell_editor() {
		$known = array(
			'languages' => Palermo_Explainer_Release::languages(),
			'countries' => Palermo_Explainer_Release::countries(),
			'sections'  => Palermo_Explainer_Release::listed( 'sections' ),
			'choices'   => Palermo_Explainer_Choices::all(),
			'page'      => Palermo_Explainer_Release::url( Palermo_Explainer_Release::language_for( get_locale() ) . '/index.html' ),
		);
		wp_add_inline_script( 'palermo-explainer-explainer-editor-script', 'window.palermoExplainer = ' . wp_json_encode( $known ) . ';', 'before' );
	}

	/**
	 * The element in its place.
	 *
	 * @param array $attributes What the block keeps, written by whoever could write the post.
	 * @return string
	 */
	public static function render( $attributes ) {
		$asked = array();
		foreach ( array_keys( Palermo_Explainer_Choices::all() ) as $name ) {
			$kept = Palermo_Explainer_Choices::in_block( $name );
			if ( isset( $attributes[ $kept ] ) ) {
				$asked[ $name ] = $attributes[ $kept ];
			}
		}
		return '<div ' . get_block_wrapper_attributes() . ">\n" . Palermo_Explainer_Element::html( Palermo_Explainer_Choices::of( $asked ) ) . "</div>\n";
	}
}

<?php
/**
 * The element and its script, as they come into a page.
 *
 * @package Palermo_Explainer
 */

defined( 'ABSPATH' ) || exit;

/**
 * Writes the element with what remains of it where its script does not run, and brings the script along.
 */
class Palermo_Explainer_Element {

	/**
	 * The name of the script within WordPress.
	 */
	const HANDLE = 'palermo-explainer';

	/**
	 * What stands between the element's tags. WordPress lets every author post as much.
	 */
	const ALLOWED = array(
		'p'      => array(
			'lang' => true,
			'dir'  => true,
		),
		'ul'     => array(
			'lang' => true,
			'dir'  => true,
		),
		'li'     => array(),
		'strong' => array( 'lang' => true ),
		'a'      => array(
			'href' => true,
			'lang' => true,
		),
	);

	/**
	 * Makes the shortcode known, and writes the script's tag.
	 */
	public static function register() {
		add_filter( 'script_loader_tag', array( __CLASS__, 'tag' ), 10, 3 );
		add_shortcode( 'palermo_explainer', array( __CLASS__, 'shortcode' ) );
	}

	/**
	 * Brings the script along. Only pages with an explainer load it.
	 */
	private static function bring_script() {
		$script = Palermo_Explainer_Release::script();
		if ( $script ) {
			// Its version stands in its path.
			wp_enqueue_script( self::HANDLE, $script['src'], array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		}
	}

	/**
	 * The tag of the script: checked by the browser, not waited for, and left alone by tools that delay or combine scripts.
	 *
	 * @param string $tag    As WordPress would write it.
	 * @param string $handle Whose script it is.
	 * @param string $src    Its address, as other plugins may have changed it.
	 * @return string
	 */
	public static function tag( $tag, $handle, $src ) {
		$script = self::HANDLE === $handle ? Palermo_Explainer_Release::script() : null;
		if ( ! $script ) {
			return $tag;
		}
		return wp_get_script_tag(
			array(
				'id'                 => self::HANDLE . '-js',
				// The first mark must stand before `src`.
				'data-cfasync'       => 'false',
				'data-nowprocket'    => true,
				'nitro-exclude'      => true,
				'data-jetpack-boost' => 'ignore',
				'async'              => true,
				'src'                => $src,
				'integrity'          => $script['integrity'],
				'crossorigin'        => 'anonymous',
				'referrerpolicy'     => 'no-referrer',
				'data-insert'        => 'off',
			)
		);
	}

	/**
	 * The shortcode. What stands between its tags is the site's own line in the help section.
	 *
	 * @param array|string $attributes As WordPress reads them.
	 * @param string|null  $own        What stands between the tags.
	 * @return string
	 */
	public static function shortcode( $attributes, $own = null ) {
		return self::html( Palermo_Explainer_Choices::of( (array) $attributes ), (string) $own );
	}

	/**
	 * The element. Its script comes along.
	 *
	 * @param string[] $choices Understood values by name.
	 * @param string   $own     The site's own line for the help section, as an author may post it.
	 * @return string
	 */
	public static function html( array $choices, $own = '' ) {
		$attributes = '';
		foreach ( $choices as $name => $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		$language = Palermo_Explainer_Release::language_for( isset( $choices['lang'] ) ? $choices['lang'] : get_locale() );
		$neutral  = isset( $choices['heading'] ) && 'neutral' === $choices['heading'];
		$content  = Palermo_Explainer_Release::content( $language, isset( $choices['country'] ) ? $choices['country'] : '', $neutral );
		if ( isset( $choices['exit'] ) && 'off' === $choices['exit'] ) {
			// The way out comes first.
			$content = preg_replace( '~^\s*<p\b.*?</p>\s*~s', '', $content, 1 );
		}
		$own = trim( wp_kses_post( $own ) );
		if ( '' !== $own ) {
			$content .= '<div slot="help">' . $own . "</div>\n";
		}
		if ( is_feed() ) {
			// Readers of feeds have no script and no such element.
			return self::safe( $content );
		}
		self::bring_script();
		return '<palermo-explainer' . $attributes . ">\n" . self::safe( $content ) . "</palermo-explainer>\n";
	}

	/**
	 * Content without anything that an author could not post.
	 *
	 * @param string $content HTML.
	 * @return string
	 */
	private static function safe( $content ) {
		$allowed                = self::ALLOWED + wp_kses_allowed_html( 'post' );
		$allowed['div']['slot'] = true;
		return wp_kses( $content, $allowed );
	}
}

<?php
/**
 * The release that lies in the plugin's own folder.
 *
 * @package Palermo_Explainer
 */

defined( 'ABSPATH' ) || exit;

/**
 * What the bundled release holds. Its manifest is the only list of it: no language, country or section is named here.
 */
class Palermo_Explainer_Release {

	/**
	 * The address that stands for the site's own in what the release has to paste.
	 */
	const PLACEHOLDER = 'https://ngo.example/explainer/';

	/**
	 * The manifest, once it has been read.
	 *
	 * @var array|null
	 */
	private static $manifest = null;

	/**
	 * What can be pasted, by language and country, as far as it has been read.
	 *
	 * @var array
	 */
	private static $contents = array();

	/**
	 * A list of the manifest.
	 *
	 * @param string $name As `languages`, `sections`, `attributes`, `files`.
	 * @return array
	 */
	public static function listed( $name ) {
		if ( null === self::$manifest ) {
			self::$manifest = (array) wp_json_file_decode( self::path( 'manifest.json' ), array( 'associative' => true ) );
		}
		return isset( self::$manifest[ $name ] ) ? (array) self::$manifest[ $name ] : array();
	}

	/**
	 * The languages of the release, each with its own name where PHP knows it.
	 *
	 * @return string[] Names by tag.
	 */
	public static function languages() {
		$names = array();
		foreach ( self::listed( 'languages' ) as $tag ) {
			$names[ $tag ] = class_exists( 'Locale' ) ? Locale::getDisplayName( $tag, $tag ) : $tag;
		}
		return $names;
	}

	/**
	 * The countries for which the release has helplines.
	 *
	 * @return string[] Names by code, in the language of whoever looks, where the release has that.
	 */
	public static function countries() {
		$countries = array_map(
			function ( $content ) {
				return $content['name'];
			},
			self::contents( self::language_for( get_user_locale() ) )
		);
		unset( $countries['--'] );
		return $countries;
	}

	/**
	 * The language of the release that is nearest to a language tag or a locale of WordPress.
	 *
	 * @param string $wanted As `fr`, `fr-CA` or `fr_CA`.
	 * @return string The tag; the release's first language where it has nothing nearer.
	 */
	public static function language_for( $wanted ) {
		$tags  = self::listed( 'languages' );
		$parts = explode( '-', strtolower( str_replace( '_', '-', $wanted ) ) );
		for ( ; $parts; array_pop( $parts ) ) {
			foreach ( $tags as $tag ) {
				if ( strtolower( $tag ) === implode( '-', $parts ) ) {
					return $tag;
				}
			}
		}
		// Some releases name a script that a locale leaves out, as in `zh-Hans` for `zh_CN`.
		foreach ( $tags as $tag ) {
			if ( 0 === stripos( $tag, substr( $wanted, 0, 2 ) . '-' ) ) {
				return $tag;
			}
		}
		return (string) reset( $tags );
	}

	/**
	 * What stands between the element's tags: a way out, numbers of a country, a link to the explainer in the plugin's folder.
	 *
	 * @param string $language A tag of the release.
	 * @param string $country  A code, or nothing.
	 * @param bool   $neutral  Whether the link must not name the subject.
	 * @return string HTML of the release; nothing where the release has none.
	 */
	public static function content( $language, $country, $neutral ) {
		$contents = self::contents( $language );
		$content  = isset( $contents[ $country ] ) ? $contents[ $country ] : ( isset( $contents['--'] ) ? $contents['--'] : null );
		if ( null === $content ) {
			return '';
		}
		// With the name of the file: not every server looks for one in a folder.
		$page = self::PLACEHOLDER . $language . '/';
		$html = $content['html'];
		if ( $neutral ) {
			$title = self::neutral_title( $language );
			// What the link says, and not an address that stands there as text.
			$html = preg_replace_callback(
				'~(<a href="' . preg_quote( $page, '~' ) . '">)(?!https:)[^<]+~',
				function ( $found ) use ( $title ) {
					return $found[1] . $title;
				},
				$html
			);
		}
		return str_replace( array( $page, self::PLACEHOLDER ), array( self::url( $language . '/index.html' ), self::url( '' ) ), $html );
	}

	/**
	 * The title of the standalone page, which does not name the subject: it stands in the head of the file.
	 *
	 * @param string $language A tag of the release.
	 * @return string HTML.
	 */
	private static function neutral_title( $language ) {
		$file = self::file( 'page', $language );
		$head = $file ? self::text( $file['path'], 4096 ) : '';
		return preg_match( '~<title>([^<]+)</title>~', $head, $found ) ? $found[1] : esc_html( self::url( $language . '/index.html' ) );
	}

	/**
	 * The text of a file of the release.
	 *
	 * @param string   $path   From the root of the release on.
	 * @param int|null $length How much of it; nothing for all.
	 * @return string Nothing where it cannot be read.
	 */
	private static function text( $path, $length = null ) {
		// A file of our own folder, not of another site.
		return is_readable( self::path( $path ) ) ? (string) file_get_contents( self::path( $path ), false, null, 0, $length ) : ''; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
	}

	/**
	 * The script that shows the explainer, which never changes within a version.
	 *
	 * @return array{src: string, integrity: string}|null
	 */
	public static function script() {
		$file = self::file( 'embed-pinned', null );
		return $file ? array(
			'src'       => self::url( $file['path'] ),
			'integrity' => $file['integrity'],
		) : null;
	}

	/**
	 * Where a file of the release can be had.
	 *
	 * @param string $path From the root of the release on.
	 * @return string
	 */
	public static function url( $path ) {
		return plugins_url( 'release/' . $path, PALERMO_EXPLAINER_FILE );
	}

	/**
	 * Where a file of the release lies.
	 *
	 * @param string $path From the root of the release on.
	 * @return string
	 */
	private static function path( $path ) {
		return PALERMO_EXPLAINER_DIR . 'release/' . $path;
	}

	/**
	 * The file that plays a part.
	 *
	 * @param string      $role     As the manifest calls it.
	 * @param string|null $language A tag of the release, for what each language has.
	 * @return array|null
	 */
	private static function file( $role, $language ) {
		foreach ( self::listed( 'files' ) as $file ) {
			if ( $role === $file['role'] && ( null === $language || ( isset( $file['language'] ) && $language === $file['language'] ) ) ) {
				return $file;
			}
		}
		return null;
	}

	/**
	 * What can be pasted in a language: each under a line with the code and the name of its country.
	 *
	 * @param string $language A tag of the release.
	 * @return array By code: the country's name, and the HTML between the element's tags.
	 */
	private static function contents( $language ) {
		if ( isset( self::$contents[ $language ] ) ) {
			return self::$contents[ $language ];
		}
		$contents = array();
		$file     = self::file( 'snippets', $language );
		$text     = $file ? self::text( $file['path'] ) : '';
		preg_match_all( '~^== (\S\S) ([^\n]*)\n<palermo-explainer[^>]*>\n(.*?)</palermo-explainer>$~ms', $text, $found, PREG_SET_ORDER );
		foreach ( $found as list( , $code, $name, $html ) ) {
			$contents[ $code ] = array(
				'name' => $name,
				'html' => $html,
			);
		}
		self::$contents[ $language ] = $contents;
		return $contents;
	}
}

<?php
/**
 * The page with the site's defaults.
 *
 * @package Palermo_Explainer
 */

defined( 'ABSPATH' ) || exit;

/**
 * Settings, Palermo Explainer: what holds where a block or a shortcode chooses nothing.
 */
class Palermo_Explainer_Settings {

	const PAGE = 'palermo-explainer';

	/**
	 * Adds the page.
	 */
	public static function register() {
		add_action( 'admin_menu', array( __CLASS__, 'add_page' ) );
		add_action( 'admin_init', array( __CLASS__, 'register_setting' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( PALERMO_EXPLAINER_FILE ), array( __CLASS__, 'link' ) );
	}

	/**
	 * A link to the page, beside the plugin in the list of plugins.
	 *
	 * @param string[] $links Links that are there.
	 * @return string[]
	 */
	public static function link( $links ) {
		$address = admin_url( 'options-general.php?page=' . self::PAGE );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'palermo-explainer' ) ) );
		return $links;
	}

	/**
	 * Adds the page to the menu.
	 */
	public static function add_page() {
		add_options_page(
			__( 'Palermo Explainer', 'palermo-explainer' ),
			__( 'Palermo Explainer', 'palermo-explainer' ),
			'manage_options',
			self::PAGE,
			array( __CLASS__, 'show' )
		);
	}

	/**
	 * Makes the option known, with what may stand in it.
	 */
	public static function register_setting() {
		register_setting(
			self::PAGE,
			Palermo_Explainer_Choices::OPTION,
			array(
				'type'              => 'array',
				'default'           => array(),
				'sanitize_callback' => array( __CLASS__, 'sanitize' ),
			)
		);
	}

	/**
	 * What is understood of what was sent. Boxes of sections come as a list.
	 *
	 * @param mixed $sent What the form sent.
	 * @return string[]
	 */
	public static function sanitize( $sent ) {
		$sent     = is_array( $sent ) ? $sent : array();
		$sections = Palermo_Explainer_Release::listed( 'sections' );
		if ( isset( $sent['sections'] ) && is_array( $sent['sections'] ) ) {
			$chosen           = array_intersect( $sections, $sent['sections'] );
			$sent['sections'] = count( $chosen ) < count( $sections ) ? implode( ' ', $chosen ) : '';
		}
		return Palermo_Explainer_Choices::cleaned( $sent );
	}

	/**
	 * The labels of the choices.
	 *
	 * @return string[] By attribute.
	 */
	private static function labels() {
		return array(
			'lang'          => __( 'Language', 'palermo-explainer' ),
			'country'       => __( 'Country whose helplines come first', 'palermo-explainer' ),
			'theme'         => __( 'Light or dark', 'palermo-explainer' ),
			'heading'       => __( 'Title', 'palermo-explainer' ),
			'heading-level' => __( 'Level of the title', 'palermo-explainer' ),
			'exit'          => __( 'Button to leave the page', 'palermo-explainer' ),
			'exit-url'      => __( 'Where that button leads', 'palermo-explainer' ),
			'supplement'    => __( 'File with your own helplines', 'palermo-explainer' ),
		);
	}

	/**
	 * Shows the page.
	 */
	public static function show() {
		$labels   = self::labels();
		$defaults = Palermo_Explainer_Choices::defaults();
		?>
		<div class="wrap">
			<h1><?php esc_html_e( 'Palermo Explainer', 'palermo-explainer' ); ?></h1>
			<p><?php esc_html_e( 'Whoever may write posts can add the block “Palermo Explainer”, or this shortcode:', 'palermo-explainer' ); ?> <code>[palermo_explainer]</code></p>
			<p><?php esc_html_e( 'What you choose here holds wherever a block or a shortcode chooses nothing itself.', 'palermo-explainer' ); ?></p>
			<form action="options.php" method="post">
				<?php settings_fields( self::PAGE ); ?>
				<table class="form-table" role="presentation">
					<?php foreach ( Palermo_Explainer_Choices::all() as $name => $choices ) : ?>
						<?php if ( 'sections' === $name ) : ?>
							<?php self::show_sections( isset( $defaults[ $name ] ) ? $defaults[ $name ] : '' ); ?>
						<?php elseif ( isset( $labels[ $name ] ) ) : ?>
							<tr>
								<th scope="row"><label for="<?php echo esc_attr( 'palermo-' . $name ); ?>"><?php echo esc_html( $labels[ $name ] ); ?></label></th>
								<td><?php self::show_field( $name, $choices, isset( $defaults[ $name ] ) ? $defaults[ $name ] : '' ); ?></td>
							</tr>
						<?php endif; ?>
					<?php endforeach; ?>
				</table>
				<?php submit_button(); ?>
			</form>
		</div>
		<?php
	}

	/**
	 * Shows a field: a list where there is a choice, else a line for an address.
	 *
	 * @param string   $name    The attribute.
	 * @param string[] $choices What can be chosen.
	 * @param string   $value   What is chosen.
	 */
	private static function show_field( $name, array $choices, $value ) {
		$field = sprintf( '%s[%s]', Palermo_Explainer_Choices::OPTION, $name );
		$texts = array_combine( $choices, array_map( array( __CLASS__, 'text_of' ), $choices ) );
		if ( 'lang' === $name ) {
			$texts = Palermo_Explainer_Release::languages();
		} elseif ( 'country' === $name ) {
			$texts = Palermo_Explainer_Release::countries();
		}
		if ( ! $texts ) {
			printf(
				'<input type="url" class="regular-text" id="%s" name="%s" value="%s" placeholder="https://">',
				esc_attr( 'palermo-' . $name ),
				esc_attr( $field ),
				esc_attr( $value )
			);
			return;
		}
		printf( '<select id="%s" name="%s">', esc_attr( 'palermo-' . $name ), esc_attr( $field ) );
		$none = 'lang' === $name ? __( 'As the page around it', 'palermo-explainer' ) : __( 'As usual', 'palermo-explainer' );
		$none = 'country' === $name ? __( 'Guessed from the reader’s clock', 'palermo-explainer' ) : $none;
		foreach ( array( '' => $none ) + $texts as $key => $text ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $key ), selected( (string) $key, $value, false ), esc_html( $text ) );
		}
		echo '</select>';
	}

	/**
	 * What a choice says. A choice that has no words of its own says its value.
	 *
	 * @param string $choice As in `dark`.
	 * @return string
	 */
	private static function text_of( $choice ) {
		$texts = array(
			'auto'    => __( 'As the page around it', 'palermo-explainer' ),
			'light'   => __( 'Light', 'palermo-explainer' ),
			'dark'    => __( 'Dark', 'palermo-explainer' ),
			'topic'   => __( 'Names the subject', 'palermo-explainer' ),
			'neutral' => __( 'Speaks of rights and help alone', 'palermo-explainer' ),
			'on'      => __( 'Shown', 'palermo-explainer' ),
			'off'     => __( 'Not shown: the page has one of its own', 'palermo-explainer' ),
		);
		return isset( $texts[ $choice ] ) ? $texts[ $choice ] : $choice;
	}

	/**
	 * Shows the choice of sections.
	 *
	 * @param string $value Those that are chosen; nothing for all.
	 */
	private static function show_sections( $value ) {
		$chosen = '' === $value ? Palermo_Explainer_Release::listed( 'sections' ) : explode( ' ', $value );
		?>
		<tr>
			<th scope="row"><?php esc_html_e( 'Sections', 'palermo-explainer' ); ?></th>
			<td>
				<fieldset>
					<legend class="screen-reader-text"><?php esc_html_e( 'Sections', 'palermo-explainer' ); ?></legend>
					<?php foreach ( Palermo_Explainer_Release::listed( 'sections' ) as $section ) : ?>
						<label>
							<input type="checkbox" name="<?php echo esc_attr( Palermo_Explainer_Choices::OPTION ); ?>[sections][]" value="<?php echo esc_attr( $section ); ?>" <?php checked( in_array( $section, $chosen, true ) ); ?>>
							<?php echo esc_html( $section ); ?>
						</label><br>
					<?php endforeach; ?>
					<p class="description"><?php esc_html_e( 'The section on help is always shown.', 'palermo-explainer' ); ?></p>
				</fieldset>
			</td>
		</tr>
		<?php
	}
}

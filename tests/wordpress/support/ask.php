<?php
/**
 * Runs a question against the database of a site and prints the answer as JSON, past WordPress and what it keeps in mind.
 *
 * @package Palermo_Explainer
 */

list( , $palermo_socket, $palermo_database, $palermo_query ) = $argv;
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
$palermo_answer = ( new mysqli( null, 'root', '', $palermo_database, 0, $palermo_socket ) )->query( $palermo_query );
echo json_encode( true === $palermo_answer ? array() : $palermo_answer->fetch_all() );

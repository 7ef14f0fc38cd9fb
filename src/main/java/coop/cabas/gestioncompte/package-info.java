/**
 * Brings people, shifts and time from gestion-compte, from a dump of its database. Can be run again while both programs live, until the
 * coop counts time here; proves for each membership, minute for minute, that both sides agree, and tells what is odd there without
 * repairing any of it.
 */
@ApplicationModule
@NullMarked
package coop.cabas.gestioncompte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Brings members, fees and payments from elsewhere: database dumps and CSV exports of Galette, people of gestion-compte, any
 * table with a saved mapping. Can be run again while both programs live; proves that both sides agree.
 */
@ApplicationModule
@NullMarked
package coop.cabas.galette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

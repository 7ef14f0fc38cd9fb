/**
 * Letters to people. A module hands a letter over within its transaction; once that is committed, it is delivered by the
 * mail server of the coop, tried again when that fails, and shown on a page with its state.
 *
 * <p>Without a mail server, letters wait in that page, where whoever may read it opens the links they hold: that is how
 * development and the demonstration work.
 */
@ApplicationModule
@NullMarked
package coop.cabas.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

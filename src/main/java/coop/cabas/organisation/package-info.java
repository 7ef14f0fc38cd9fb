/**
 * Who the coop itself is: its name, legal form, registrations, address, bank, and who signs for it. Every paper that leaves the coop
 * takes its heading from here.
 */
@ApplicationModule
@NullMarked
package coop.cabas.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What the GDPR asks about the data of people: what is kept of them and why, for how long, their own archive, and a way to
 * make somebody anonymous that leaves accounts and registers true. Each module declares its own data.
 */
@ApplicationModule
@NullMarked
package coop.cabas.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

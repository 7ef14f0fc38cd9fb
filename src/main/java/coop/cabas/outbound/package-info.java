/**
 * The one door to the Internet: fetches public addresses and nothing else. No private network can be reached through it,
 * whatever a name resolves to or a server redirects to; answers are limited in size and time.
 */
@ApplicationModule
@NullMarked
package coop.cabas.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

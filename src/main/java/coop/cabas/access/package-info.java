/**
 * Who may come in and what they may do: accounts and their sign-in, sessions, roles, permissions, one-time links and API
 * tokens.
 *
 * <p>Other contexts declare their permissions (a {@link coop.cabas.shared.Permission.Catalogue} bean), put
 * {@link coop.cabas.shared.Allow} on their controllers and take {@link coop.cabas.access.Me} as a parameter; everything
 * else about access happens here. A route that declares nothing is refused to all. A right taken away, a session ended
 * or an account disabled stops working within a second, on every instance.
 */
@ApplicationModule
@NullMarked
package coop.cabas.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Brings many member files in at once, with COPY, for modules that import them. It says nothing to anybody and checks only
 * what the tables check; whoever calls it has signed the transaction with {@link coop.cabas.members.Authorship}.
 */
@NamedInterface("intake")
@NullMarked
package coop.cabas.members.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

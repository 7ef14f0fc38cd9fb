/**
 * A demonstration coop, so that whoever starts Cabas sees it at work: five people and an outsider, and an invented shop
 * whose till has been exporting for more than a year. It comes in by the same door as everybody: accounts are opened
 * by {@code access}, the till's files are handed in to {@code imports}.
 *
 * <p>Nothing depends on it; only on the machine itself does it exist at all.
 */
@ApplicationModule
@NullMarked
package coop.cabas.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

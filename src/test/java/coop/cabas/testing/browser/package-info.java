/** Walks through the pages in a real browser: a dozen journeys, not a second test of everything. */
@NullMarked
package coop.cabas.testing.browser;

import org.jspecify.annotations.NullMarked;

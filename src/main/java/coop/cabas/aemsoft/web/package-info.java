/** Both sides on one page, and the files that go back to the till. */
@NullMarked
package coop.cabas.aemsoft.web;

import org.jspecify.annotations.NullMarked;

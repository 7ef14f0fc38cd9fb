/** The machinery that turns page records into answers, and refusals into pages. */
@NullMarked
package coop.cabas.ui.web;

import org.jspecify.annotations.NullMarked;

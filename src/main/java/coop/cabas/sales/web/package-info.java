/** What the till's files say and whether they agree: pages for people, and the same as JSON. */
@NullMarked
package coop.cabas.sales.web;

import org.jspecify.annotations.NullMarked;

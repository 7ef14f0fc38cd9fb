/** Pages of the interest on shares. */
@NullMarked
package coop.cabas.shares.interest.web;

import org.jspecify.annotations.NullMarked;

/** Pages of fees and payments. */
@NullMarked
package coop.cabas.fees.web;

import org.jspecify.annotations.NullMarked;

/** What fees and payments hold in the fields that the coop added: kept here, asked for on their pages. */
@NullMarked
package coop.cabas.fees.fields;

import org.jspecify.annotations.NullMarked;

/**
 * Fields that the coop adds by itself to members, fees and payments: what they are called, who may read and write them, in
 * which order they stand, and their values. The values of fees and payments are kept by the module that keeps those, through
 * {@link coop.cabas.members.fields.ValueStore}.
 */
@NamedInterface("fields")
@NullMarked
package coop.cabas.members.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

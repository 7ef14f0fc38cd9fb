/**
 * Brings rows of another program again and again: each row here is known by its key there, new ones are added, those that changed
 * there are changed here field by field unless they changed here too, and all of it can be taken back.
 */
@NamedInterface("sync")
@NullMarked
package coop.cabas.imports.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Documents attached to something. A module keeps the number of its files, decides who may see them, and serves them
 * through its own routes; what is handed in is measured and recognised by its content, never by its name.
 */
@ApplicationModule
@NullMarked
package coop.cabas.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

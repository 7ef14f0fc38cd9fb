/** What is printed for members: cards with their codes, labels, attendance sheets, forms. */
@ApplicationModule
@NullMarked
package coop.cabas.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

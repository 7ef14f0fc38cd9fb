/** Codes that scanners read: how they are reckoned, how they are drawn. */
@ApplicationModule
@NullMarked
package coop.cabas.barcodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

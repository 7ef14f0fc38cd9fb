/** Articles that another program knows, taken over many at a time. */
@NamedInterface("intake")
@NullMarked
package coop.cabas.articles.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
